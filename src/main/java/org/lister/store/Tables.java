package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.delta.tables.DeltaTable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.lister.domain.Encryption;
import org.lister.domain.Stopped;
import org.lister.store.keys.NumberKeys;
import scala.Option;

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
  private final NumberKeys keys;

  /** A version never changes, so that Delta need not be asked for its files twice. */
  private final Map<TableVersion, SortedSet<Integer>> shelves = new ConcurrentHashMap<>();

  /** With NHS numbers stored as they are. */
  public Tables(SparkSession spark, Roots roots) {
    this(spark, roots, Encryption.none());
  }

  public Tables(SparkSession spark, Roots roots, Encryption encryption) {
    this.spark = spark;
    this.roots = roots;
    this.ledger = new Ledger(spark, roots);
    this.keys =
        new NumberKeys(spark.sparkContext().hadoopConfiguration(), roots.restricted(), encryption);
  }

  public SparkSession spark() {
    return spark;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** A table of decisions, which the ledger does not keep. */
  public Book book(TableName table) {
    return new Book(spark, table, roots.of(table));
  }

  /** The committed rows of a table; no rows when no stage has finished writing it. */
  public Dataset<Row> read(TableName table) {
    return readAt(table, version(table));
  }

  /** The committed rows of some practices: only their shelves are looked at. */
  public Dataset<Row> read(TableName table, Collection<String> practices) {
    String practice = table == TableName.COUNTS ? "organisation" : "practice";
    return stored(table, version(table))
        .where(Shelf.isOneOf(Shelf.of(practices)))
        .where(col(practice).isin(practices.toArray()))
        .transform(rows -> asSeen(table, rows));
  }

  /** The committed rows on some shelves. */
  public Dataset<Row> read(TableName table, SortedSet<Integer> shelves) {
    return asSeen(table, stored(table, version(table)).where(Shelf.isOneOf(shelves)));
  }

  /** The committed rows on all shelves but these. */
  public Dataset<Row> readAllBut(TableName table, SortedSet<Integer> shelves) {
    return asSeen(table, stored(table, version(table)).where(not(Shelf.isOneOf(shelves))));
  }

  /** The rows of a table at a version, which the stage that wrote it may read before its commit. */
  public Dataset<Row> readAt(TableName table, TableVersion at) {
    return asSeen(table, stored(table, at));
  }

  /** Rows for a table that the driver holds, to be written as one file. */
  public Dataset<Row> ofRows(TableName table, List<Row> rows) {
    return spark.createDataFrame(rows, table.schema()).coalesce(1);
  }

  private Dataset<Row> stored(TableName table, TableVersion at) {
    if (at.version() < 0) {
      return spark.createDataFrame(List.of(), table.storedSchema());
    }
    if (table.isRestricted()) {
      keys.beforeReading(table.folder());
    }
    return spark.read().format("delta").option("versionAsOf", at.version()).load(roots.of(table));
  }

  private static Dataset<Row> asSeen(TableName table, Dataset<Row> stored) {
    return table.isOnShelves() ? stored.drop(Shelf.COLUMN) : stored;
  }

  /** Prepares Spark for queries that read so much as these tables hold. */
  public void prepareToRead(TableName... all) {
    Compiling.suit(
        spark, Stream.of(all).mapToLong(table -> Extent.of(newestOf(table)).bytes()).sum());
  }

  /** Work on shelves, a task a shelf. */
  public ShelfRun shelves(SortedSet<Integer> shelves) {
    return new ShelfRun(this, shelves);
  }

  /** The shelves on which committed rows of a table lie. */
  public SortedSet<Integer> shelves(TableName table) {
    TableVersion current = version(table);
    return current.version() < 0
        ? new TreeSet<>()
        : shelves.computeIfAbsent(
            current,
            at ->
                Stream.of(stored(table, at).inputFiles())
                    .map(Shelf::ofFile)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The shelves that hold other files now than at a version before. */
  public SortedSet<Integer> shelvesChanged(TableName table, TableVersion before) {
    return shelvesChanged(table, before, Map.of());
  }

  /**
   * The same, for one part of a table. All shelves when nobody can tell any more.
   *
   * @param only values of partition columns other than the shelf
   */
  public SortedSet<Integer> shelvesChanged(
      TableName table, TableVersion before, Map<String, Set<String>> only) {
    long then = before.version();
    long now = version(table).version();
    if (then == now) {
      return new TreeSet<>();
    }
    return Optional.of(DeltaLog.forTable(spark, roots.of(table)))
        .map(log -> new ShelfLog(log, only))
        .flatMap(log -> log.changed(Math.min(then, now), Math.max(then, now)))
        .orElseGet(Shelf::all);
  }

  ShelfScan scan(TableName table, TableVersion at, String... columns) {
    if (at.version() < 0) {
      return ShelfScan.ofNothing();
    }
    Column[] chosen =
        Stream.of(table.fileSchema().fieldNames())
            .filter(name -> columns.length == 0 || List.of(columns).contains(name))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return ShelfScan.of(table, stored(table, at).select(chosen));
  }

  Roots roots() {
    return roots;
  }

  /** The committed version of a table, -1 when there is none. */
  public TableVersion version(TableName table) {
    return TableVersion.of(table, ledger.committedVersion(table));
  }

  /** Replaces a whole table in one step. */
  public TableVersion overwrite(TableName table, Dataset<Row> rows) {
    return write(table, rows, "overwrite", Map.of());
  }

  /** Replaces all rows on these shelves, where these rows belong, in one step. */
  public TableVersion replaceShelves(
      TableName table, Dataset<Row> rows, SortedSet<Integer> shelves) {
    return shelves.isEmpty()
        ? version(table)
        : replaceWhere(
            table,
            rows,
            shelves.stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", Shelf.COLUMN + " IN (", ")")));
  }

  /** Replaces the rows that satisfy a condition by these, which must satisfy it, in one step. */
  public TableVersion replaceWhere(TableName table, Dataset<Row> rows, String condition) {
    if (!DeltaTable.isDeltaTable(spark, roots.of(table))) {
      return overwrite(table, rows);
    }
    return write(table, rows, "overwrite", Map.of("replaceWhere", condition));
  }

  /**
   * The same on top of what this stage has just written to the table: a stage may build a table in
   * steps, of which readers see the last.
   */
  public TableVersion replaceWhere(
      TableName table, TableVersion justWritten, Dataset<Row> rows, String condition) {
    if (newest(table) != justWritten.version()) {
      throw new IllegalStateException(table + " was written by somebody else meanwhile");
    }
    return save(table, rows, "overwrite", Map.of("replaceWhere", condition));
  }

  /** Adds rows in one step. */
  public TableVersion append(TableName table, Dataset<Row> rows) {
    return write(table, rows, "append", Map.of());
  }

  /** Puts files in the place of those of the same shelves and values, in one step. */
  TableVersion replaceShelves(
      TableName table,
      SortedSet<Integer> shelves,
      Map<String, Set<String>> only,
      List<ShelfFile.Written> files) {
    undoUnfinished(table);
    return TableVersion.of(
        table, shelves.isEmpty() ? newest(table) : commitTo(table).replace(shelves, only, files));
  }

  /**
   * Takes a table back to how it was at a version that a stage ended with, as a new version.
   *
   * @throws Stopped.Mistake when the table has no such version any more
   */
  public TableVersion restore(TableName table, long version) {
    Versions versions = new Versions(spark, roots.of(table));
    versions.require(table, version, ledger.versions(table));
    undoUnfinished(table);
    versions.restore(table, version);
    return TableVersion.of(table, newest(table));
  }

  /**
   * Removes files that no version needs that is younger than this, is committed now, or has been
   * published from.
   *
   * @param published versions that published results were made from
   */
  public Vacuumed vacuum(TableName table, Duration keep, List<TableVersion> published) {
    return new Versions(spark, roots.of(table)).vacuum(table, keep, needed(table, published));
  }

  private LongStream needed(TableName table, List<TableVersion> published) {
    return LongStream.concat(
        LongStream.of(version(table).version()),
        published.stream()
            .filter(each -> each.name().equals(table.folder()))
            .mapToLong(TableVersion::version));
  }

  /** Makes a table ready for files that tasks write. */
  void prepareToWrite(TableName table) {
    encrypt(table);
    EmptyTable.make(spark, table, table.storedSchema(), roots.of(table));
  }

  private void encrypt(TableName table) {
    if (table.isRestricted()) {
      keys.beforeWriting(table.folder(), table.keyGroup(), table.numberColumns());
    }
  }

  /** Wraps the data keys of all tables under the newest versions of the master keys. */
  public List<NumberKeys.Held> rotateKeys() {
    return keys.rotate(
        Stream.of(TableName.values())
            .filter(TableName::isRestricted)
            .collect(Collectors.toMap(TableName::folder, TableName::keyGroup)));
  }

  /** The data keys of the tables, and under which master keys they are wrapped. */
  public List<NumberKeys.Held> keysHeld() {
    return keys.held();
  }

  ShelfCommit commitTo(TableName table) {
    return new ShelfCommit(spark, table, roots.of(table));
  }

  private TableVersion write(
      TableName table, Dataset<Row> rows, String mode, Map<String, String> options) {
    undoUnfinished(table);
    return save(table, rows, mode, options);
  }

  private TableVersion save(
      TableName table, Dataset<Row> rows, String mode, Map<String, String> options) {
    encrypt(table);
    placed(table, rows)
        .write()
        .mode(mode)
        .options(table.properties())
        .options(options)
        .format("delta")
        .partitionBy(table.partitionColumns().toArray(String[]::new))
        .save(roots.of(table));
    return TableVersion.of(table, newest(table));
  }

  /** Each row with its shelf, and a shelf's rows in one file, in the order that tasks rely on. */
  private static Dataset<Row> placed(TableName table, Dataset<Row> rows) {
    if (!table.isOnShelves()) {
      return rows;
    }
    Column[] order =
        Stream.concat(table.partitionColumns().stream(), table.order().stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return rows.withColumn(Shelf.COLUMN, table.shelf())
        .repartition(col(Shelf.COLUMN))
        .sortWithinPartitions(order);
  }

  /** Takes a table back to its committed version when a run that died wrote past it. */
  private void undoUnfinished(TableName table) {
    String path = roots.of(table);
    if (table == TableName.RUNS || !DeltaTable.isDeltaTable(spark, path)) {
      return;
    }
    long committed = ledger.committedVersion(table);
    Snapshot newest = newestOf(table);
    if (committed >= 0 && newest.version() > committed) {
      DeltaTable.forPath(spark, path).restoreToVersion(committed);
    } else if (committed < 0 && Extent.of(newest).files() > 0) {
      DeltaTable.forPath(spark, path).delete();
    }
  }

  private long newest(TableName table) {
    return newestOf(table).version();
  }

  private Snapshot newestOf(TableName table) {
    return DeltaLog.forTable(spark, roots.of(table)).update(false, Option.empty(), Option.empty());
  }
}
