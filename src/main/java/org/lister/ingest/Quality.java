package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The quality report: each measure of each file beside the same measure of the extract before.
 *
 * @param before measures of each file's extract of the latest earlier period; a file without one is
 *     not there
 */
record Quality(Map<RowCounts.Key, Map<String, Long>> before) {

  /** An earlier period, not an earlier submission: a correction is compared with what was right. */
  static Quality before(Tables tables, LocalDate periodEnd) {
    Dataset<Row> earlier =
        tables.read(TableName.QUALITY).where(col("period_end").lt(lit(periodEnd)));
    Map<RowCounts.Key, Map<String, Long>> before = new HashMap<>();
    earlier
        .withColumn("latest", max("period_end").over(Window.partitionBy("practice")))
        .where(col("period_end").equalTo(col("latest")))
        .select("practice", "file", "measure", "rows")
        .collectAsList()
        .forEach(
            row ->
                before
                    .computeIfAbsent(key(row), any -> new HashMap<>())
                    .put(row.getString(2), row.getLong(3)));
    return new Quality(before);
  }

  private static RowCounts.Key key(Row row) {
    Content content =
        row.getString(1).equals(Content.PATIENTS.word()) ? Content.PATIENTS : Content.EVENTS;
    return new RowCounts.Key(row.getString(0), content);
  }

  /** Null when there was no extract before; 0 when it had no such row. */
  @Nullable Long before(RowCounts.Key file, String measure) {
    return before.containsKey(file) ? before.get(file).getOrDefault(measure, 0L) : null;
  }

  /** The report as rows of the table: what was measured now or before. */
  List<Row> rows(RowCounts counts, LocalDate periodEnd) {
    List<Row> rows = new ArrayList<>();
    counts
        .files()
        .forEach(
            (file, now) -> {
              TreeSet<String> measures = new TreeSet<>(now.measures().keySet());
              measures.addAll(before.getOrDefault(file, Map.of()).keySet());
              measures.forEach(measure -> rows.add(row(file, measure, now, periodEnd)));
            });
    return rows;
  }

  private Row row(RowCounts.Key file, String measure, FileCounts now, LocalDate periodEnd) {
    return RowFactory.create(
        file.practice(),
        Date.valueOf(periodEnd),
        file.content().word(),
        measure,
        now.of(measure),
        before(file, measure));
  }
}
