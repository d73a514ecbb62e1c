package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.FileAction;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table of decisions, to which rows are only ever added. Each addition is a commit of its own,
 * seen by everybody at once: a decision is no stage, and what one person has decided must not wait
 * for another's run.
 *
 * <p>Who adds names the page that the decision was made upon. When somebody else has added since,
 * nothing is written, and the decision has to be made again upon the new page.
 */
public final class Book {

  private final SparkSession spark;
  private final TableName table;
  private final String path;

  Book(SparkSession spark, TableName table, String path) {
    this.spark = spark;
    this.table = table;
    this.path = path;
  }

  /**
   * The table as somebody has read it.
   *
   * @param version -1 when nothing was ever added
   */
  public record Page(long version, Dataset<Row> rows) {}

  /**
   * The last decision of each key, by the column <i>decided</i>: who adds a row sees to it that it
   * is later than the one before of its key, whatever the clocks say.
   */
  public static Dataset<Row> latest(Dataset<Row> rows, String... key) {
    Column[] columns = Stream.of(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    Column[] keys = Stream.of(key).map(name -> col(name)).toArray(Column[]::new);
    return rows.groupBy(keys)
        .agg(max_by(struct(columns), col("decided")).as("last_of_key"))
        .select("last_of_key.*");
  }

  /** What has been decided so far. */
  public Page read() {
    if (!DeltaTable.isDeltaTable(spark, path)) {
      return new Page(-1, spark.createDataFrame(List.of(), table.schema()));
    }
    long version =
        DeltaLog.forTable(spark, path).update(false, Option.empty(), Option.empty()).version();
    return new Page(
        version, spark.read().format("delta").option("versionAsOf", version).load(path));
  }

  /**
   * Adds rows unless somebody has added any since the page was read.
   *
   * @return whether they were added
   */
  public boolean add(Page seen, List<Row> rows) {
    return new Turn(path, spark.sessionState().newHadoopConf()).take(() -> addInTurn(seen, rows));
  }

  private boolean addInTurn(Page seen, List<Row> rows) {
    // An empty table is version 0, which whoever saw no table has seen.
    EmptyTable.make(spark, table, table.schema(), path);
    OptimisticTransaction transaction =
        DeltaLog.forTable(spark, path).startTransaction(Option.empty(), Option.empty());
    if (transaction.readVersion() != Math.max(seen.version(), 0)) {
      return false;
    }
    transaction.readWholeTable();
    Seq<FileAction> files =
        transaction.writeFiles(spark.createDataFrame(rows, table.schema()).coalesce(1));
    try {
      transaction.commit(
          LogEntry.of(CollectionConverters.asJava(files)), LogEntry.write(SaveMode.Append));
      return true;
    } catch (DeltaConcurrentModificationException e) {
      return false;
    }
  }
}
