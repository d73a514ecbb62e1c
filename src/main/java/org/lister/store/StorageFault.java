package org.lister.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.delta.DeltaUnsupportedTableFeatureException;
import org.apache.spark.sql.delta.InvalidProtocolVersionException;
import org.lister.domain.Stopped;

/**
 * What a failure says about the storage below Lister, as a sentence for whoever runs it. Of a
 * library's message nothing is told but the place of a file, since the rest might quote a row.
 */
public final class StorageFault {

  /** What operating systems and HDFS say to who writes where there is no room. */
  private static final Pattern NO_ROOM =
      Pattern.compile(
          "No space left on device|File too large|Disk quota exceeded|(?<=The )\\w+ quota of");

  private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9+.-]*:/[^\\s`'\",]+");
  private static final String LOG = "_delta_log";

  /** What Delta says of a log from which something is missing. */
  private static final Set<String> OF_A_LOG =
      Set.of(
          "DELTA_LOG_FILE_NOT_FOUND",
          "DELTA_MISSING_PART_FILES",
          "DELTA_STATE_RECOVER_ERROR",
          "DELTA_TRUNCATED_TRANSACTION_LOG",
          "DELTA_VERSIONS_NOT_CONTIGUOUS");

  private StorageFault() {}

  /** Nothing when the failure is of another kind. */
  public static Optional<Stopped> of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return first(Stream.of(noRoom(chain), newer(chain)))
        .or(() -> RemoteStorage.of(failure))
        .or(() -> first(Stream.of(missing(chain), damaged(chain))));
  }

  /** Whether it lies with storage as a whole, whatever its files hold. */
  public static boolean isOfStorage(Throwable failure) {
    return noRoom(chain(failure)).isPresent() || RemoteStorage.of(failure).isPresent();
  }

  private static Optional<Stopped> first(Stream<Optional<String>> sentences) {
    return sentences.flatMap(Optional::stream).findFirst().map(Stopped.Mistake::new);
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable each = failure;
    while (each != null && !chain.contains(each)) {
      chain.add(each);
      each = each.getCause();
    }
    return chain;
  }

  private static Optional<String> noRoom(List<Throwable> chain) {
    return chain.stream()
        .map(each -> NO_ROOM.matcher(String.valueOf(each.getMessage())))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .map(
            said ->
                "Cannot write the tables and files of this stage: the disk is full, or a file is larger than it may be (%s). Make room where --out and Spark's own files lie and give the same command again: readers see what they saw before, and what was finished is not done again."
                    .formatted(said));
  }

  private static Optional<String> newer(List<Throwable> chain) {
    boolean isNewer =
        chain.stream()
            .anyMatch(
                each ->
                    each instanceof InvalidProtocolVersionException
                        || each instanceof DeltaUnsupportedTableFeatureException);
    return isNewer
        ? Optional.of(
            "Cannot read %s: a newer version of Lister or of Delta wrote it, and it asks for what this one does not know. Use the version that wrote it, or take the table back with that version."
                .formatted(what(chain)))
        : Optional.empty();
  }

  private static Optional<String> missing(List<Throwable> chain) {
    boolean isMissing =
        chain.stream()
            .anyMatch(
                each ->
                    each instanceof FileNotFoundException
                        || condition(each).endsWith("FILE_NOT_EXIST"));
    return isMissing && place(chain).isPresent()
        ? Optional.of(
            "Cannot read %s: a file is missing (%s). %s"
                .formatted(what(chain), place(chain).get(), remedy(chain)))
        : Optional.empty();
  }

  private static Optional<String> damaged(List<Throwable> chain) {
    boolean isDamaged = chain.stream().anyMatch(StorageFault::tellsOfDamage);
    return isDamaged && place(chain).isPresent()
        ? Optional.of(
            "Cannot read %s: a file is damaged (%s). %s"
                .formatted(what(chain), place(chain).get(), remedy(chain)))
        : Optional.empty();
  }

  private static boolean tellsOfDamage(Throwable each) {
    return each instanceof ChecksumException
        || each instanceof ParquetRuntimeException
        || each instanceof JsonProcessingException
        || condition(each).startsWith("FAILED_READ_FILE")
        || condition(each).startsWith("MALFORMED_RECORD_IN_PARSING")
        || OF_A_LOG.contains(condition(each));
  }

  /** Spark's name for what happened; empty where it has none. */
  private static String condition(Throwable each) {
    String condition = each instanceof SparkThrowable named ? named.getCondition() : null;
    return condition == null ? "" : condition;
  }

  /** What the file is part of, in words. */
  private static String what(List<Throwable> chain) {
    return chain.stream()
        .flatMap(each -> Stream.of(TableName.values()).filter(table -> names(each, table)))
        .findFirst()
        .map(table -> "the table " + table.folder())
        .orElse("what lies below --out or landed");
  }

  private static boolean names(Throwable each, TableName table) {
    return Pattern.compile("/" + table.folder() + "(?![\\w-])")
        .matcher(String.valueOf(each.getMessage()))
        .find();
  }

  private static Optional<String> place(List<Throwable> chain) {
    return chain.stream()
        .map(each -> PLACE.matcher(String.valueOf(each.getMessage())))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static String remedy(List<Throwable> chain) {
    boolean isLog = place(chain).filter(place -> place.contains(LOG)).isPresent();
    return isLog
        ? "Put this file back from a backup: without it nobody knows what the table holds."
        : "Put this file back from a backup, or take the table back to a version without it with lister restore.";
  }
}
