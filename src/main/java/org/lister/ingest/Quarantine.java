package org.lister.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.store.TableName;

/** The rejected rows of one practice, each as it arrived and with the reason. */
final class Quarantine {

  private static final int FILE = 2;
  private static final int LINE = 3;
  private static final int REASON = 4;
  private static final int ROW = 5;

  private final SpecificInternalRow row = new SpecificInternalRow(TableName.QUARANTINE.schema());
  private final RowSink sink;

  Quarantine(String practice, LocalDate periodEnd, RowSink sink) {
    this.sink = sink;
    row.update(0, UTF8String.fromString(practice));
    row.setInt(1, TypedRow.day(periodEnd));
  }

  /**
   * Adds a row.
   *
   * @param said the cells that say something, by Lister's names
   */
  void add(Content content, long line, RowReason reason, Map<String, Object> said)
      throws IOException {
    row.update(FILE, UTF8String.fromString(content.word()));
    row.setLong(LINE, line);
    row.update(REASON, UTF8String.fromString(reason.name()));
    row.update(ROW, UTF8String.fromString(RowJudge.json(said)));
    sink.add(row);
  }
}
