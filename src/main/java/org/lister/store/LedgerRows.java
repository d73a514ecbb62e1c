package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.delta.tables.DeltaTable;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import scala.Option;

/**
 * The rows of the run ledger. They are few and every stage asks for them, so they are read once,
 * and again only when the table has another version than the one known here.
 */
final class LedgerRows {

  /** A national run reads thousands of files: a longer list is fetched when it is wanted. */
  private static final int LONGEST_HELD = 100;

  private static final long NO_VERSION = -1;

  private final SparkSession spark;
  private final String path;
  private final AtomicReference<Held> held = new AtomicReference<>(new Held(NO_VERSION, List.of()));

  LedgerRows(SparkSession spark, String path) {
    this.spark = spark;
    this.path = path;
  }

  /** The rows as they were at a version of the table. */
  private record Held(long version, List<Entry> entries) {

    Held with(Entry next) {
      return new Held(version + 1, Stream.concat(entries.stream(), Stream.of(next)).toList());
    }
  }

  /**
   * A row.
   *
   * @param isWhole false where what was read is left out
   */
  private record Entry(FinishedStage stage, boolean isWhole) {

    static Entry of(FinishedStage stage) {
      LastRun ended = stage.ended();
      return ended.read().size() <= LONGEST_HELD
          ? new Entry(stage, true)
          : new Entry(stage.with(ended.withoutRead()), false);
    }

    static Entry of(Row row) {
      return new Entry(finished(row), !row.isNullAt(row.fieldIndex("read")));
    }

    boolean isBefore(Entry other) {
      return stage.started().isBefore(other.stage.started());
    }
  }

  Dataset<Row> table() {
    return DeltaTable.isDeltaTable(spark, path)
        ? spark.read().format("delta").load(path)
        : spark.createDataFrame(List.of(), TableName.RUNS.schema());
  }

  /** Adds a row in one commit. */
  void add(FinishedStage stage) {
    Held before = held.get();
    spark
        .createDataFrame(List.of(row(stage)), TableName.RUNS.schema())
        .coalesce(1)
        .write()
        .format("delta")
        .mode("append")
        .save(path);
    if (log().unsafeVolatileSnapshot().version() == before.version() + 1) {
      held.set(before.with(Entry.of(stage)));
    }
  }

  /** What each stage wrote. */
  Stream<TableVersion> written() {
    return now().stream().flatMap(entry -> entry.stage().ended().written().stream());
  }

  /**
   * The one that began last.
   *
   * @param which may not ask for what was read, which can be left out
   */
  Optional<FinishedStage> last(Predicate<FinishedStage> which) {
    return now().stream()
        .filter(entry -> which.test(entry.stage()))
        .reduce((one, next) -> next.isBefore(one) ? one : next)
        .map(this::whole);
  }

  /** The one of a stage that began last of those that read this. */
  Optional<FinishedStage> lastThatRead(String stage, TableVersion read) {
    return now().stream()
        .filter(entry -> entry.stage().stage().equals(stage))
        .map(this::whole)
        .filter(each -> each.ended().read().contains(read))
        .reduce((one, next) -> next.started().isBefore(one.started()) ? one : next);
  }

  /** All, the oldest first and with all that was read. */
  List<FinishedStage> all() {
    return table().orderBy("started").collectAsList().stream().map(LedgerRows::finished).toList();
  }

  private FinishedStage whole(Entry entry) {
    if (entry.isWhole()) {
      return entry.stage();
    }
    FinishedStage stage = entry.stage();
    Row row =
        table()
            .where(col("run").equalTo(stage.run()))
            .where(col("stage").equalTo(stage.stage()))
            .where(col("started").equalTo(lit(Timestamp.from(stage.started()))))
            .first();
    return finished(row);
  }

  private List<Entry> now() {
    long newest = log().update(false, Option.empty(), Option.empty()).version();
    Held known = held.get();
    if (known.version() != newest) {
      known = new Held(newest, entries());
      held.set(known);
    }
    return known.entries();
  }

  /** The first query of every command, and as plain as can be, since Java is cold. */
  private List<Entry> entries() {
    return table()
        .withColumn("read", when(size(col("read")).leq(LONGEST_HELD), col("read")))
        .collectAsList()
        .stream()
        .map(Entry::of)
        .toList();
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, path);
  }

  private static FinishedStage finished(Row row) {
    return new FinishedStage(
        row.getAs("run"),
        row.getAs("stage"),
        row.<Timestamp>getAs("started").toInstant(),
        row.getAs("seconds"),
        row.getAs("rows"),
        new LastRun(
            versions(row, "read"),
            versions(row, "written"),
            row.getAs("configuration"),
            row.getAs("software")));
  }

  private static List<TableVersion> versions(Row row, String column) {
    int field = row.fieldIndex(column);
    return row.isNullAt(field)
        ? List.of()
        : row.<Row>getList(field).stream()
            .map(each -> new TableVersion(each.getString(0), each.getLong(1), each.getString(2)))
            .toList();
  }

  private static Row row(FinishedStage stage) {
    return RowFactory.create(
        stage.run(),
        stage.stage(),
        Timestamp.from(stage.started()),
        stage.seconds(),
        stage.rows(),
        rows(stage.ended().read()),
        rows(stage.ended().written()),
        stage.ended().configuration(),
        stage.ended().software());
  }

  private static List<Row> rows(List<TableVersion> versions) {
    return versions.stream()
        .map(each -> RowFactory.create(each.name(), each.version(), each.checksum()))
        .toList();
  }
}
