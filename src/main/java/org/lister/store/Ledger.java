package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import io.delta.tables.DeltaTable;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The run ledger: a row for each finished stage with what it read and wrote. Appending that row is
 * the one commit that makes a stage's tables visible.
 */
public final class Ledger {

  private final SparkSession spark;
  private final String path;
  private final Map<String, Long> committed = new HashMap<>();

  Ledger(SparkSession spark, Roots roots) {
    this.spark = spark;
    this.path = roots.of(TableName.RUNS);
    refresh();
  }

  /** Looks again what is committed: another run may have ended since. */
  public void refresh() {
    if (DeltaTable.isDeltaTable(spark, path)) {
      readCommittedVersions();
    }
  }

  /** The rows of all finished stages. */
  public Dataset<Row> runs() {
    return DeltaTable.isDeltaTable(spark, path)
        ? spark.read().format("delta").load(path)
        : spark.createDataFrame(List.of(), TableName.RUNS.schema());
  }

  /** Makes what a stage wrote visible to every reader. */
  public void commit(StageRecord stage) {
    Row row =
        RowFactory.create(
            stage.run(),
            stage.stage(),
            Timestamp.from(stage.started()),
            stage.took().toMillis() / 1000.0,
            stage.rows(),
            rows(stage.read()),
            rows(stage.written()),
            stage.configuration(),
            stage.software());
    spark
        .createDataFrame(List.of(row), TableName.RUNS.schema())
        .coalesce(1)
        .write()
        .format("delta")
        .mode("append")
        .save(path);
    stage.written().stream()
        .filter(written -> written.version() >= 0)
        .forEach(written -> committed.put(written.name(), written.version()));
  }

  /** The last finished run of a stage. */
  public Optional<LastRun> last(String stage) {
    return last(col("stage").equalTo(stage));
  }

  /** The last finished run of a stage under a configuration and software. */
  public Optional<LastRun> last(String stage, String configuration, String software) {
    return last(
        col("stage")
            .equalTo(stage)
            .and(col("configuration").equalTo(configuration))
            .and(col("software").equalTo(software)));
  }

  /** Whether the last finished run of a stage wrote just this. */
  public boolean hasLastWritten(String stage, TableVersion written) {
    return last(stage).filter(run -> run.written().contains(written)).isPresent();
  }

  /** The run that wrote a table at a version. */
  public Optional<LastRun> writerOf(TableVersion written) {
    return last(
        expr(
            "exists(written, each -> each.name = '%s' AND each.version = %d)"
                .formatted(written.name(), written.version())));
  }

  private Optional<LastRun> last(Column which) {
    return runs()
        .where(which)
        .orderBy(col("started").desc())
        .limit(1)
        .select("read", "written", "configuration", "software")
        .collectAsList()
        .stream()
        .map(Ledger::ended)
        .findFirst();
  }

  /** Every version of a table that a finished stage wrote, as the ledger is now. */
  SortedSet<Long> versions(TableName table) {
    return runs().select("written").collectAsList().stream()
        .flatMap(run -> versions(run.getList(0)).stream())
        .filter(written -> written.name().equals(table.folder()))
        .map(TableVersion::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every finished stage, the oldest first: a row each, so few enough for the driver. */
  public List<FinishedStage> finished() {
    return runs()
        .orderBy("started")
        .select(
            "read",
            "written",
            "configuration",
            "software",
            "run",
            "stage",
            "started",
            "seconds",
            "rows")
        .collectAsList()
        .stream()
        .map(
            row ->
                new FinishedStage(
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant(),
                    row.getDouble(7),
                    row.getLong(8),
                    ended(row)))
        .toList();
  }

  private static LastRun ended(Row row) {
    return new LastRun(
        versions(row.getList(0)), versions(row.getList(1)), row.getString(2), row.getString(3));
  }

  private static List<TableVersion> versions(List<Row> rows) {
    return rows.stream()
        .map(row -> new TableVersion(row.getString(0), row.getLong(1), row.getString(2)))
        .toList();
  }

  long committedVersion(TableName table) {
    return committed.getOrDefault(table.folder(), -1L);
  }

  /**
   * The newest of each table: versions only grow. The first query of every command, and as plain as
   * can be, since Java is cold.
   */
  private void readCommittedVersions() {
    runs().select("written").collectAsList().stream()
        .flatMap(run -> versions(run.getList(0)).stream())
        .filter(written -> written.version() >= 0)
        .forEach(written -> committed.merge(written.name(), written.version(), Math::max));
  }

  private static List<Row> rows(List<TableVersion> versions) {
    return versions.stream()
        .map(each -> RowFactory.create(each.name(), each.version(), each.checksum()))
        .toList();
  }
}
