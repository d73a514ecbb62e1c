package org.lister.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.Stopped;

/** Which log store may be used where, and the sentence about every other. */
class LogStoreRuleTest {

  private static final String DYNAMO = "io.delta.storage.S3DynamoDBLogStore";
  private static final Map<String, String> ONE_DYNAMO =
      Map.of(
          "spark.delta.logStore.s3a.impl", DYNAMO,
          "spark.io.delta.storage.S3DynamoDBLogStore.ddb.tableName", "lister_commits",
          "spark.io.delta.storage.S3DynamoDBLogStore.ddb.region", "eu-west-2");

  @ParameterizedTest
  @ValueSource(strings = {"file", "hdfs", "abfs", "abfss", "gs"})
  void storage_that_keeps_two_writers_apart_needs_no_setting(String scheme) {
    allows(scheme, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "file, io.delta.storage.HDFSLogStore",
    "file, io.delta.storage.LocalLogStore",
    "hdfs, io.delta.storage.HDFSLogStore",
    "abfs, io.delta.storage.AzureLogStore",
    "abfss, io.delta.storage.AzureLogStore",
    "gs, io.delta.storage.GCSLogStore",
    "s3a, org.lister.store.ConditionalLogStore"
  })
  void the_log_store_made_for_it_may_be_named(String scheme, String chosen) {
    allows(scheme, Map.of(key(scheme), chosen));
  }

  @ParameterizedTest
  @CsvSource({
    "file, io.delta.storage.S3SingleDriverLogStore",
    "hdfs, io.delta.storage.LocalLogStore",
    "hdfs, io.delta.storage.S3SingleDriverLogStore",
    "abfs, io.delta.storage.HDFSLogStore",
    "gs, io.delta.storage.HDFSLogStore",
    "oss, io.delta.storage.S3SingleDriverLogStore"
  })
  void one_made_for_other_storage_is_refused(String scheme, String chosen) {
    refuses(
        scheme,
        Map.of(key(scheme), chosen),
        "Cannot keep tables on %s: the log store does not keep two writers apart there (%s), so that a commit could be lost. Leave %s out."
            .formatted(scheme, chosen, key(scheme)));
  }

  @Test
  void s3_with_deltas_own_log_store_is_refused() {
    refuses(
        "s3a",
        Map.of(),
        "Cannot keep tables on s3a: no log store is named, and Delta's own keeps apart only the"
            + " writers of one process, so that a commit could be lost. Set"
            + " spark.delta.logStore.s3a.impl to org.lister.store.ConditionalLogStore, as"
            + " conf/spark/s3a.conf does, or to io.delta.storage.S3DynamoDBLogStore.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.delta.storage.S3SingleDriverLogStore",
        "io.delta.storage.HDFSLogStore",
        "io.delta.storage.LocalLogStore",
        "org.apache.spark.sql.delta.storage.S3SingleDriverLogStore",
        "org.example.OwnLogStore"
      })
  void s3_with_a_log_store_that_lets_two_through_is_refused(String chosen) {
    refuses(
        "s3a",
        Map.of(key("s3a"), chosen),
        "Cannot keep tables on s3a: the log store does not keep two writers apart (%s), so that a commit could be lost. Set spark.delta.logStore.s3a.impl to org.lister.store.ConditionalLogStore, as conf/spark/s3a.conf does, or to io.delta.storage.S3DynamoDBLogStore."
            .formatted(chosen));
  }

  @Test
  void dynamo_is_taken_when_its_table_and_region_are_named() {
    allows("s3a", ONE_DYNAMO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ddb.tableName", "ddb.region"})
  void dynamo_without_a_table_or_a_region_that_all_share_is_refused(String missing) {
    Map<String, String> settings = new HashMap<>(ONE_DYNAMO);
    settings.remove("spark.io.delta.storage.S3DynamoDBLogStore." + missing);
    refuses(
        "s3a",
        settings,
        "Cannot keep tables on s3a: spark.io.delta.storage.S3DynamoDBLogStore.%s is not set, and all drivers must use the same, so that a commit could be lost. Set it to the same for all who write."
            .formatted(missing));
  }

  @Test
  void a_log_store_that_is_not_on_the_class_path_is_refused() {
    assertThatThrownBy(() -> new LogStoreRule(ONE_DYNAMO, name -> false).require("s3a"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot keep tables on s3a: its log store is not on the class path"
                + " (io.delta.storage.S3DynamoDBLogStore), so that a commit could be lost. Add its"
                + " jar, such as with spark-submit's --packages, or name another in"
                + " spark.delta.logStore.s3a.impl.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "s3n"})
  void other_names_of_s3_are_refused(String scheme) {
    refuses(
        scheme,
        Map.of(key(scheme), "org.lister.store.ConditionalLogStore"),
        "Cannot keep tables on %s: nothing is known to keep two writers apart there, so that a commit could be lost. Write s3a://."
            .formatted(scheme));
  }

  @Test
  void storage_that_nobody_knows_is_refused_until_a_log_store_is_named() {
    refuses(
        "oss",
        Map.of(),
        "Cannot keep tables on oss: nothing is known of how this storage keeps two writers apart,"
            + " so that a commit could be lost. Name a log store that does in"
            + " spark.delta.logStore.oss.impl.");
    allows("oss", Map.of(key("oss"), "org.example.OssLogStore"));
  }

  @Test
  void one_log_store_for_every_kind_of_storage_is_refused() {
    refuses(
        "file",
        Map.of("spark.delta.logStore.class", "org.example.OwnLogStore"),
        "Cannot keep tables on file: spark.delta.logStore.class sets one log store for every kind"
            + " of storage (org.example.OwnLogStore), so that a commit could be lost. Leave it"
            + " out.");
  }

  private static String key(String scheme) {
    return "spark.delta.logStore.%s.impl".formatted(scheme);
  }

  private static void allows(String scheme, Map<String, String> settings) {
    assertThatCode(() -> new LogStoreRule(settings, name -> true).require(scheme))
        .doesNotThrowAnyException();
  }

  private static void refuses(String scheme, Map<String, String> settings, String sentence) {
    assertThatThrownBy(() -> new LogStoreRule(settings, name -> true).require(scheme))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(sentence);
  }
}
