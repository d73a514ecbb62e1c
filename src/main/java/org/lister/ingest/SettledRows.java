package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.lister.ingest.IngestRequest.Objections;
import org.lister.store.TableName;

/**
 * Every row that was read with its end: no reason for those that are kept.
 *
 * <p>Kept on the executors while it is counted, held to the gates and written to two tables.
 * Otherwise each of these would read and parse every file again, which costs more than all the
 * rest; and the gates have to speak before anything is written.
 */
record SettledRows(Dataset<Row> patients, Dataset<Row> events) implements AutoCloseable {

  /** So many rows sort well in memory and are worth the fixed costs of a task. */
  private static final long ROWS_A_PARTITION = 500_000;

  static SettledRows of(SparkSession spark, List<Submission> read, IngestRequest request) {
    List<Inspected> files = read.stream().flatMap(each -> each.files().stream()).toList();
    return of(
        JudgedRows.of(spark, Content.PATIENTS, files, request),
        JudgedRows.of(spark, Content.EVENTS, files, request),
        request.objections(),
        partitions(spark, read));
  }

  static SettledRows of(
      Dataset<Row> patients, Dataset<Row> events, Objections objections, int partitions) {
    return CoPartitioned.planned(
        patients.sparkSession(),
        () -> {
          Dataset<Row> settled = kept(SettledPatients.of(patients, partitions));
          return new SettledRows(
              settled, kept(SettledEvents.of(events, settled, objections, partitions)));
        });
  }

  private static Dataset<Row> kept(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Rows were counted when the files were inspected; a practice stays in one partition. */
  private static int partitions(SparkSession spark, List<Submission> read) {
    long rows = read.stream().mapToLong(each -> each.rows(Content.EVENTS)).sum();
    long wanted = Math.max(rows / ROWS_A_PARTITION, spark.sparkContext().defaultParallelism());
    return (int) Math.min(wanted, read.size());
  }

  /**
   * The rows that are kept, a patient's rows in one place. They are in that order already, those of
   * events by date as well, because the comparison has sorted them: Spark sees it and does not
   * sort.
   */
  Dataset<Row> accepted(Content content) {
    Dataset<Row> rows = content == Content.PATIENTS ? patients : events;
    return rows.where(col(JudgedRows.REASON).isNull())
        .to(content.table().schema())
        .sortWithinPartitions("practice", "nhs_number");
  }

  Dataset<Row> quarantine(LocalDate periodEnd) {
    return rejected(Content.PATIENTS, patients, periodEnd)
        .unionByName(rejected(Content.EVENTS, events, periodEnd))
        .coalesce(patients.sparkSession().sparkContext().defaultParallelism())
        .to(TableName.QUARANTINE.schema());
  }

  private static Dataset<Row> rejected(Content content, Dataset<Row> rows, LocalDate periodEnd) {
    return rows.where(col(JudgedRows.REASON).isin(RowReason.rejections()))
        .select(
            col("practice"),
            lit(periodEnd).as("period_end"),
            lit(content.word()).as("file"),
            col(JudgedRows.LINE),
            col(JudgedRows.REASON),
            col(JudgedRows.ROW));
  }

  @Override
  public void close() {
    events.unpersist();
    patients.unpersist();
  }
}
