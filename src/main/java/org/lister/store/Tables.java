package org.lister.store;

import io.delta.tables.DeltaTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.PracticeCode;

/**
 * The tables at which stages meet.
 *
 * <p>Readers see a table at the version that the ledger's last finished stage wrote, not at its
 * newest: what a run that died has left behind is seen by nobody, and the next writer starts from
 * the committed version. So a stage that writes several tables changes all of them or none.
 */
public final class Tables {

  private final SparkSession spark;
  private final Roots roots;
  private final Ledger ledger;

  public Tables(SparkSession spark, Roots roots) {
    this.spark = spark;
    this.roots = roots;
    this.ledger = new Ledger(spark, roots);
  }

  public SparkSession spark() {
    return spark;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** The committed rows of a table; no rows when no stage has finished writing it. */
  public Dataset<Row> read(TableName table) {
    return readAt(table, version(table));
  }

  /** The rows of a table at a version, which the stage that wrote it may read before its commit. */
  public Dataset<Row> readAt(TableName table, TableVersion at) {
    if (at.version() < 0) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    return spark.read().format("delta").option("versionAsOf", at.version()).load(roots.of(table));
  }

  /** The committed version of a table, -1 when there is none. */
  public TableVersion version(TableName table) {
    return TableVersion.of(table, ledger.committedVersion(table));
  }

  /** Replaces a whole table in one step. */
  public TableVersion overwrite(TableName table, Dataset<Row> rows) {
    return write(table, rows, rows.write().mode("overwrite"));
  }

  /** Replaces the rows of these practices, and no others, in one step. */
  public TableVersion replacePractices(
      TableName table, Dataset<Row> rows, Collection<String> practices) {
    return practices.isEmpty()
        ? version(table)
        : replaceWhere(table, rows, "practice IN (" + quoted(practices) + ")");
  }

  /** Replaces the rows that satisfy a condition by these, which must satisfy it, in one step. */
  public TableVersion replaceWhere(TableName table, Dataset<Row> rows, String condition) {
    if (!DeltaTable.isDeltaTable(spark, roots.of(table))) {
      return overwrite(table, rows);
    }
    return write(table, rows, rows.write().mode("overwrite").option("replaceWhere", condition));
  }

  /** Adds rows in one step. */
  public TableVersion append(TableName table, Dataset<Row> rows) {
    return write(table, rows, rows.write().mode("append"));
  }

  private TableVersion write(TableName table, Dataset<Row> rows, DataFrameWriter<Row> writer) {
    undoUnfinished(table);
    DataFrameWriter<Row> delta = writer.format("delta");
    if (table.isPartitionedByPractice()) {
      delta.partitionBy("practice").save(roots.of(table));
    } else {
      delta.save(roots.of(table));
    }
    return TableVersion.of(table, newest(table));
  }

  /** Takes a table back to its committed version when a run that died wrote past it. */
  private void undoUnfinished(TableName table) {
    String path = roots.of(table);
    if (table == TableName.RUNS || !DeltaTable.isDeltaTable(spark, path)) {
      return;
    }
    long committed = ledger.committedVersion(table);
    if (committed >= 0 && newest(table) > committed) {
      DeltaTable.forPath(spark, path).restoreToVersion(committed);
    } else if (committed < 0) {
      DeltaTable.forPath(spark, path).delete();
    }
  }

  private long newest(TableName table) {
    return org.apache.spark.sql.delta.DeltaLog.forTable(spark, roots.of(table))
        .update(false, scala.Option.empty(), scala.Option.empty())
        .version();
  }

  private static String quoted(Collection<String> practices) {
    return practices.stream()
        .map(code -> "'" + new PracticeCode(code) + "'")
        .collect(Collectors.joining(", "));
  }
}
