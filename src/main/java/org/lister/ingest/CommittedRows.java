package org.lister.ingest;

import java.io.IOException;
import java.util.Iterator;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.mutable.MutableObject;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableName;

/**
 * The rows that a shelf holds of a table, in the order of practices, on their way into the shelf's
 * new file: rows of practices that did not resubmit are carried over as they are.
 */
final class CommittedRows {

  private static final int PRACTICE = 0;
  private final int columns;
  private final Iterator<ColumnarBatch> batches;
  private final RowSink sink;
  private final MutableObject<@Nullable ColumnarBatch> batch = new MutableObject<>();
  private final MutableInt row = new MutableInt();

  CommittedRows(TableName table, Iterator<ColumnarBatch> batches, RowSink sink) {
    this.columns = table.schema().size();
    this.batches = batches;
    this.sink = sink;
  }

  /** Carries over the practices before one, and leaves its own rows behind. */
  void passTo(UTF8String practice) throws IOException {
    while (isThere() && practice().compareTo(practice) < 0) {
      carryOver();
    }
    while (isThere() && practice().equals(practice)) {
      row.increment();
    }
  }

  /** Carries over all others. */
  void passToEnd() throws IOException {
    while (isThere()) {
      carryOver();
    }
  }

  private boolean isThere() {
    ColumnarBatch current = batch.get();
    while (current == null || row.intValue() >= current.numRows()) {
      if (!batches.hasNext()) {
        return false;
      }
      current = withoutShelf(batches.next());
      batch.setValue(current);
      row.setValue(0);
    }
    return true;
  }

  /** The columns of the table's files alone: Spark adds those that are names of folders. */
  private ColumnarBatch withoutShelf(ColumnarBatch all) {
    ColumnVector[] own = new ColumnVector[columns];
    for (int column = 0; column < columns; column++) {
      own[column] = all.column(column);
    }
    return new ColumnarBatch(own, all.numRows());
  }

  private UTF8String practice() {
    return batch.get().column(PRACTICE).getUTF8String(row.intValue());
  }

  private void carryOver() throws IOException {
    sink.add(batch.get().getRow(row.getAndIncrement()));
  }
}
