package org.lister.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What became of the rows of each practice: as many figures as there are practices. */
record RowCounts(Map<Key, FileCounts> files) {

  /** One file of one practice. */
  record Key(String practice, Content content) {}

  RowCounts {
    files = Map.copyOf(files);
  }

  static RowCounts of(SettledRows settled) {
    Map<Key, FileCounts> files = new HashMap<>();
    add(files, Content.PATIENTS, settled.patients(), col("registered_from"));
    add(files, Content.EVENTS, settled.events(), col("date"));
    return new RowCounts(files);
  }

  private static void add(
      Map<Key, FileCounts> files, Content content, Dataset<Row> settled, Column day) {
    Column reason = col(JudgedRows.REASON);
    settled
        .groupBy(
            col("practice"),
            coalesce(reason, lit(FileCounts.ACCEPTED)).as("end"),
            col(JudgedRows.WARNING))
        .agg(count(lit(1)), max(when(reason.isNull(), day)))
        .collectAsList()
        .forEach(
            row ->
                files.compute(
                    new Key(row.getString(0), content),
                    (key, before) -> plus(before == null ? FileCounts.NONE : before, row)));
  }

  private static FileCounts plus(FileCounts before, Row row) {
    Date day = row.getDate(4);
    return before.plus(
        row.getString(1), row.getString(2), row.getLong(3), day == null ? null : day.toLocalDate());
  }

  FileCounts of(String practice, Content content) {
    return files.getOrDefault(new Key(practice, content), FileCounts.NONE);
  }

  boolean isSpotless(String practice) {
    return Arrays.stream(Content.values())
        .map(content -> of(practice, content).rows())
        .allMatch(rows -> rows.rejected() == 0 && rows.warnings() == 0);
  }

  IngestResult.Rows total() {
    return files.values().stream()
        .map(FileCounts::rows)
        .reduce(IngestResult.Rows.NONE, IngestResult.Rows::plus);
  }
}
