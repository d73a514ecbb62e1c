package org.lister.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Compares the counts that Lister measured with another source's: those of the supplier of the
 * clinical system, of CQRS or of last year. Two who count independently and agree are both right;
 * where they differ, the rules say where to look.
 *
 * <p>The comparison is a join among executors; the driver sees totals, the worst and what explains
 * them.
 */
public final class Reconcile {

  private Reconcile() {}

  /**
   * @throws Stopped.Mistake when the file cannot be read as counts, or the service is a test
   *     extraction
   * @throws Stopped.DataFault when there is nothing to compare
   */
  public static ReconcileResult run(Tables tables, ReconcileRequest request) {
    request.service().refuseOfTest("reconcile");
    Dataset<Row> ours = ours(tables, request);
    TheirFile file = Inspection.of(hadoop(tables), request.file(), request.day());
    Dataset<Row> rows = FileRows.of(tables.spark(), file, judge(request, file)).persist();
    try {
      requireCounts(file, rows);
      TableVersion written = write(tables, request, file, compared(ours, rows, request));
      return told(tables, request, file, rows, written);
    } finally {
      rows.unpersist();
    }
  }

  private static ReconcileResult told(
      Tables tables,
      ReconcileRequest request,
      TheirFile file,
      Dataset<Row> rows,
      TableVersion table) {
    Dataset<Row> reconciled =
        tables.readAt(TableName.RECONCILIATIONS, table).where(isOfThis(request, file)).persist();
    Dataset<Row> faults = Theirs.faults(rows).persist();
    try {
      Findings findings = Findings.of(reconciled, faults);
      String summary = Summary.of(request, file, findings);
      List<TableVersion> written = new ArrayList<>(List.of(table));
      Folder folder = Folder.of(hadoop(tables), request, file);
      written.addAll(Reports.write(folder, summary, reconciled, faults));
      return ReconcileResult.of(file, findings, summary, read(tables, file), written);
    } finally {
      faults.unpersist();
      reconciled.unpersist();
    }
  }

  private static List<TableVersion> read(Tables tables, TheirFile file) {
    return List.of(
        tables.version(TableName.COUNTS), TableVersion.ofFile(file.uri(), file.checksum()));
  }

  /** A file without one count that can be compared would agree with everything. */
  private static void requireCounts(TheirFile file, Dataset<Row> rows) {
    if (Theirs.counts(rows).isEmpty()) {
      String why =
          Findings.faults(Theirs.faults(rows)).stream()
              .map(each -> "%d: %s".formatted(each.rows(), each.reason().words()))
              .collect(Collectors.joining("; "));
      throw new Stopped.DataFault(
          "Cannot compare with %s: none of its %d rows is a count of this service (%s). Ask whoever sent it."
              .formatted(file.uri(), file.rows(), why));
    }
  }

  private static Dataset<Row> ours(Tables tables, ReconcileRequest request) {
    Dataset<Row> ours =
        tables
            .read(TableName.COUNTS)
            .where(
                "service = '%s' AND period_end = DATE'%s' AND level = 'practice'"
                    .formatted(request.service().code(), request.periodEnd()))
            .where(col("indicator").isin(request.rejections().keySet().toArray()))
            .select(
                col("organisation").as("practice"),
                col("indicator"),
                col("field"),
                col("value").as("ours"));
    if (ours.isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot reconcile %s for %s: nothing is measured yet. Run lister measure first."
              .formatted(request.service().code(), request.periodEnd()));
    }
    return ours;
  }

  private static Configuration hadoop(Tables tables) {
    return tables.spark().sessionState().newHadoopConf();
  }

  private static RowJudge judge(ReconcileRequest request, TheirFile file) {
    Set<String> practices =
        new HashSet<>(request.practices().select("practice").as(Encoders.STRING()).collectAsList());
    return new RowJudge(practices, request.rejections(), file.day());
  }

  private static Dataset<Row> compared(
      Dataset<Row> ours, Dataset<Row> rows, ReconcileRequest request) {
    Dataset<Row> practices = Pairs.ofPractices(ours, Theirs.counts(rows));
    return practices
        .union(Pairs.ofEngland(practices))
        .map(new Comparison(request.tolerances()), Encoders.row(Comparison.SCHEMA));
  }

  private static TableVersion write(
      Tables tables, ReconcileRequest request, TheirFile file, Dataset<Row> compared) {
    Dataset<Row> rows =
        compared
            .withColumn("service", lit(request.service().code()))
            .withColumn("period_end", lit(request.periodEnd()))
            .withColumn("source", lit(file.name()))
            .select(columns())
            .sortWithinPartitions("level", "organisation", "indicator", "field");
    return tables.replaceWhere(TableName.RECONCILIATIONS, rows, isOfThis(request, file));
  }

  private static Column[] columns() {
    return Arrays.stream(TableName.RECONCILIATIONS.schema().fieldNames())
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  private static String isOfThis(ReconcileRequest request, TheirFile file) {
    return "service = '%s' AND period_end = DATE'%s' AND source = '%s'"
        .formatted(request.service().code(), request.periodEnd(), file.name());
  }
}
