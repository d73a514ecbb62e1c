package org.lister.store;

import io.delta.tables.DeltaTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;

/** The versions of a table that can still be read. */
final class Versions {

  private static final String CHECK = "spark.databricks.delta.retentionDurationCheck.enabled";
  private static final double SECONDS_AN_HOUR = 3600.0;

  private final SparkSession spark;
  private final String path;

  Versions(SparkSession spark, String path) {
    this.spark = spark;
    this.path = path;
  }

  /** Refuses a version that is not there, or that a stage passed through or left behind. */
  void require(TableName table, long version, SortedSet<Long> committed) {
    SortedSet<Long> known = new TreeSet<>(committed);
    known.retainAll(known().keySet());
    if (!known.contains(version)) {
      throw new Stopped.Mistake(
          "Cannot take %s back to version %d: there is no such version. There are %s."
              .formatted(
                  table.folder(),
                  version,
                  known.isEmpty()
                      ? "none"
                      : known.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
  }

  /** Delta looks whether all files are still there before it writes. */
  void restore(TableName table, long version) {
    try {
      DeltaTable.forPath(spark, path).restoreToVersion(version);
    } catch (IllegalArgumentException e) {
      throw new Stopped.Mistake(
          "Cannot take %s back to version %d: files of it have been cleared away by lister vacuum. Choose a later version."
              .formatted(table.folder(), version));
    }
  }

  /**
   * Delta keeps the files of all versions since a moment; the oldest version that is needed says
   * which. The newest needs no keeping.
   */
  Vacuumed vacuum(TableName table, Duration keep, LongStream needed) {
    Map<Long, Timestamp> known = known();
    if (known.isEmpty()) {
      return new Vacuumed(table, keep, 0);
    }
    long newest = known.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
    Duration kept =
        needed
            .filter(each -> each < newest)
            .mapToObj(known::get)
            .filter(Objects::nonNull)
            .map(this::since)
            .reduce(keep, Versions::longer);
    long before = files();
    clear(hours(kept));
    return new Vacuumed(table, kept, before - files());
  }

  /**
   * Delta remembers for how long a file has been out of use as long as a table's versions are to be
   * read, and refuses to clear up sooner than that. What may go is decided here.
   */
  private void clear(double hours) {
    String before = spark.conf().get(CHECK);
    spark.conf().set(CHECK, "false");
    try {
      DeltaTable.forPath(spark, path).vacuum(hours);
    } finally {
      spark.conf().set(CHECK, before);
    }
  }

  /** Delta counts whole hours. */
  private static double hours(Duration kept) {
    return Math.ceil(kept.toSeconds() / SECONDS_AN_HOUR);
  }

  /** By Spark's clock, which Delta goes by: its own query, since a stage knows no time of day. */
  private Duration since(Timestamp then) {
    long now = spark.sql("SELECT unix_millis(current_timestamp())").head().getLong(0);
    return Duration.ofMillis(now - then.getTime()).plusMinutes(1);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Without those that a vacuum makes to say that it was here. */
  private Map<Long, Timestamp> known() {
    if (!DeltaTable.isDeltaTable(spark, path)) {
      return Map.of();
    }
    return DeltaTable.forPath(spark, path)
        .history()
        .where("NOT operation LIKE 'VACUUM%'")
        .select("version", "timestamp")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getTimestamp(1)));
  }

  private long files() {
    Path folder = new Path(path);
    try {
      FileSystem storage = folder.getFileSystem(spark.sessionState().newHadoopConf());
      RemoteIterator<LocatedFileStatus> files = storage.listFiles(folder, true);
      long count = 0;
      while (files.hasNext()) {
        count += files.next().getPath().getName().endsWith(".parquet") ? 1 : 0;
      }
      return count;
    } catch (FileNotFoundException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + path, e);
    }
  }
}
