package org.lister.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lister.domain.Stopped;

/**
 * Delta loses a commit when two processes write the same version of a table and nothing tells them
 * apart. What does depends on where the table lies, and is Delta's log store: by itself Delta takes
 * the right one for disks, HDFS, Azure and Google, not for S3. Any other choice is refused.
 *
 * @param settings Spark's
 * @param isThere whether a class is on the class path
 */
record LogStoreRule(Map<String, String> settings, Predicate<String> isThere) {

  private static final String DELTAS = "io.delta.storage.";
  private static final String FOR_ALL = "spark.delta.logStore.class";
  static final String CONDITIONAL = ConditionalLogStore.class.getName();
  static final String DYNAMO = DELTAS + "S3DynamoDBLogStore";

  /** What Delta takes by itself, and what may also be named. */
  private static final Map<String, List<String>> SAFE_BY_ITSELF =
      Map.of(
          "file", List.of(DELTAS + "HDFSLogStore", DELTAS + "LocalLogStore"),
          "hdfs", List.of(DELTAS + "HDFSLogStore"),
          "abfs", List.of(DELTAS + "AzureLogStore"),
          "abfss", List.of(DELTAS + "AzureLogStore"),
          "gs", List.of(DELTAS + "GCSLogStore"));

  LogStoreRule {
    settings = Map.copyOf(settings);
  }

  /**
   * Refuses what could lose a commit.
   *
   * @param scheme of the URI where tables lie
   * @throws Stopped.Mistake with what to set instead
   */
  void require(String scheme) {
    if (settings.containsKey(FOR_ALL)) {
      throw refused(
          scheme,
          "%s sets one log store for every kind of storage (%s)"
              .formatted(FOR_ALL, settings.get(FOR_ALL)),
          "Leave it out");
    }
    String chosen = settings.getOrDefault(key(scheme), "");
    switch (scheme) {
      case "s3a" -> requireOnS3(chosen);
      case "s3", "s3n" ->
          throw refused(scheme, "nothing is known to keep two writers apart there", "Write s3a://");
      default -> requireElsewhere(scheme, chosen);
    }
    if (!chosen.isEmpty() && !isThere.test(chosen)) {
      throw refused(
          scheme,
          "its log store is not on the class path (%s)".formatted(chosen),
          "Add its jar, such as with spark-submit's --packages, or name another in " + key(scheme));
    }
  }

  private void requireOnS3(String chosen) {
    if (chosen.equals(DYNAMO)) {
      requireDynamo("ddb.tableName");
      requireDynamo("ddb.region");
    } else if (!chosen.equals(CONDITIONAL)) {
      throw refused(
          "s3a",
          chosen.isEmpty()
              ? "no log store is named, and Delta's own keeps apart only the writers of one process"
              : "the log store does not keep two writers apart (%s)".formatted(chosen),
          "Set %s to %s, as conf/spark/s3a.conf does, or to %s"
              .formatted(key("s3a"), CONDITIONAL, DYNAMO));
    }
  }

  /** Drivers that keep their commits in different tables of DynamoDB do not see each other. */
  private void requireDynamo(String name) {
    String key = "spark.%s.%s".formatted(DYNAMO, name);
    if (settings.getOrDefault(key, "").isBlank()) {
      throw refused(
          "s3a",
          "%s is not set, and all drivers must use the same".formatted(key),
          "Set it to the same for all who write");
    }
  }

  private void requireElsewhere(String scheme, String chosen) {
    List<String> safe = SAFE_BY_ITSELF.getOrDefault(scheme, List.of());
    if (safe.isEmpty() && chosen.isEmpty()) {
      throw refused(
          scheme,
          "nothing is known of how this storage keeps two writers apart",
          "Name a log store that does in " + key(scheme));
    }
    boolean isKnownForElsewhere = safe.isEmpty() && !chosen.startsWith(DELTAS + "S3");
    if (!chosen.isEmpty() && !safe.contains(chosen) && !isKnownForElsewhere) {
      throw refused(
          scheme,
          "the log store does not keep two writers apart there (%s)".formatted(chosen),
          "Leave %s out".formatted(key(scheme)));
    }
  }

  private static String key(String scheme) {
    return "spark.delta.logStore.%s.impl".formatted(scheme);
  }

  private static Stopped refused(String scheme, String why, String instead) {
    return new Stopped.Mistake(
        "Cannot keep tables on %s: %s, so that a commit could be lost. %s."
            .formatted(scheme, why, instead));
  }
}
