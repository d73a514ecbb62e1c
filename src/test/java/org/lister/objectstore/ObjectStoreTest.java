package org.lister.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.domain.Stopped;
import org.lister.store.AuditEntry;
import org.lister.store.AuditLog;
import org.lister.store.ConditionalLogStore;
import org.lister.store.SoleWriter;
import scala.jdk.javaapi.CollectionConverters;

/** A real S3 server and the settings as shipped: tables, Parquet files and who may write. */
class ObjectStoreTest extends FrameSuite {

  private static final String BUCKET = "lister-small";
  private static final String ROOT = "s3a://" + BUCKET;
  private static final long NOW = System.currentTimeMillis();
  private static final long LONG_AFTER = NOW + 11 * 60_000;

  @TempDir private static Path folder;
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(folder);
    server.bucket(BUCKET);
    S3Server.introduce(BUCKET, server.endpoint(), hadoop());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Tag("long")
  @Test
  void a_table_that_was_written_is_read_again() {
    String path = ROOT + "/table";
    rows(10).write().format("delta").save(path);
    rows(5).write().format("delta").mode("append").save(path);
    assertThat(SPARK.read().format("delta").load(path).count()).isEqualTo(15);
    assertThat(SPARK.read().format("delta").option("versionAsOf", 0).load(path).count())
        .isEqualTo(10);
  }

  @Test
  void of_two_processes_that_commit_one_version_the_second_is_refused() throws IOException {
    ConditionalLogStore one = new ConditionalLogStore(hadoop());
    ConditionalLogStore other = new ConditionalLogStore(hadoop());
    org.apache.hadoop.fs.Path commit =
        new org.apache.hadoop.fs.Path(ROOT + "/log/_delta_log/00000000000000000001.json");
    one.write(commit, List.of("first").iterator(), false, hadoop());
    assertThatThrownBy(() -> other.write(commit, List.of("second").iterator(), false, hadoop()))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    // An answer that was lost makes the client ask again: what is there is its own.
    one.write(commit, List.of("first").iterator(), false, hadoop());
    assertThat(one.read(commit, hadoop()).next()).isEqualTo("first");
  }

  @Test
  void a_commit_upon_a_version_that_another_has_written_meanwhile_is_redone_upon_it() {
    String path = ROOT + "/contended";
    rows(1).write().format("delta").save(path);
    OptimisticTransaction slow =
        DeltaLog.forTable(SPARK, path).startTransaction(scala.Option.empty(), scala.Option.empty());
    rows(2).write().format("delta").mode("append").save(path);
    long version =
        slow.commit(
            CollectionConverters.asScala(List.<Action>of()).toSeq(),
            DeltaOperations.ManualUpdate$.MODULE$);
    assertThat(version).isEqualTo(2);
    assertThat(SPARK.read().format("delta").load(path).count()).isEqualTo(3);
  }

  @Test
  void parquet_is_written_by_the_magic_committer() throws IOException {
    rows(100).repartition(2).write().parquet(ROOT + "/parquet");
    Map<?, ?> success =
        new ObjectMapper()
            .readValue(
                Files.readString(server.bucket(BUCKET).resolve("parquet/_SUCCESS")), Map.class);
    assertThat(success.get("committer")).isEqualTo("magic");
    assertThat(SPARK.read().parquet(ROOT + "/parquet").count()).isEqualTo(100);
  }

  @Test
  void one_run_writes_at_a_time() {
    try (SoleWriter first = writer("first", NOW)) {
      assertThatThrownBy(() -> writer("second", NOW))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessageContaining("another run is at work on them (first)")
          .hasMessageContaining("s3a://lister-small/tables/at-work");
      first.require();
    }
    writer("second", NOW).close();
  }

  @Test
  void a_run_that_died_is_not_waited_for_and_commits_nothing_when_it_wakes_up() {
    SoleWriter late = writer("late", NOW);
    try (SoleWriter other = writer("other", LONG_AFTER)) {
      other.require();
      assertThatThrownBy(late::require).isInstanceOf(Stopped.Mistake.class);
      late.close();
      other.require();
    }
  }

  @Test
  void the_audit_log_is_a_chain_there_too() {
    AuditLog log = new AuditLog(hadoop(), ROOT + "/audit");
    log.add(entry());
    log.add(entry());
    assertThat(log.verify().entries()).isEqualTo(2);
    assertThat(log.verify().breaks()).isEmpty();
  }

  private static AuditEntry entry() {
    return AuditEntry.of(
        java.time.Instant.ofEpochMilli(NOW),
        "run",
        "ingest",
        AuditEntry.Event.FINISHED,
        "tests",
        "none",
        List.of(),
        0,
        "");
  }

  private static SoleWriter writer(String run, long now) {
    return SoleWriter.at(ROOT + "/tables", run, hadoop(), () -> now);
  }

  private static Dataset<Row> rows(int count) {
    return SPARK.range(count).toDF();
  }

  private static Configuration hadoop() {
    return SPARK.sparkContext().hadoopConfiguration();
  }
}
