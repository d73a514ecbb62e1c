package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;

/** The ledger tells every process the same of the stages that have ended, whoever entered them. */
class LedgerTest extends FrameSuite {

  private static final int FILES_OF_A_NATION = 12_600;

  @TempDir private Path folder;
  private Roots roots;
  private Ledger ours;
  private Ledger theirs;

  @BeforeEach
  void two_processes_look_at_a_ledger() {
    roots = new Roots(folder.toUri() + "restricted", folder.toUri() + "tables");
    ours = new Ledger(SPARK, roots);
    theirs = new Ledger(SPARK, roots);
  }

  @Test
  void the_last_run_of_a_stage_is_the_one_that_began_last_whoever_entered_it() {
    enter(ours, "link", 10, links(3), List.of());
    assertThat(theirs.last("link").orElseThrow().written()).containsExactly(links(3));
    enter(theirs, "link", 30, links(5), List.of());
    enter(ours, "link", 20, links(4), List.of());
    for (Ledger ledger : List.of(ours, theirs, new Ledger(SPARK, roots))) {
      assertThat(ledger.last("link").orElseThrow().written()).containsExactly(links(5));
      assertThat(ledger.last("link", "rules 20", "test").orElseThrow().written())
          .containsExactly(links(4));
      assertThat(ledger.writerOf(links(3)).orElseThrow().configuration()).isEqualTo("rules 10");
      assertThat(ledger.versions(TableName.LINKS)).containsExactly(3L, 4L, 5L);
      assertThat(ledger.last("measure")).isEmpty();
    }
  }

  @Test
  void what_another_process_commits_is_seen_by_readers_only_after_a_new_look() {
    enter(ours, "link", 10, links(3), List.of());
    assertThat(theirs.committedVersion(TableName.LINKS)).isEqualTo(-1);
    theirs.refresh();
    assertThat(theirs.committedVersion(TableName.LINKS)).isEqualTo(3);
  }

  @Test
  void every_file_that_a_stage_read_is_told_however_many_they_were() {
    List<TableVersion> files =
        IntStream.range(0, FILES_OF_A_NATION)
            .mapToObj(file -> TableVersion.ofFile("file:/landing/" + file, "checksum " + file))
            .toList();
    enter(ours, "ingest", 10, links(1), files);
    enter(ours, "ingest", 20, links(2), List.of());
    for (Ledger ledger : List.of(ours, theirs)) {
      assertThat(ledger.writerOf(links(1)).orElseThrow().read()).isEqualTo(files);
      assertThat(ledger.writerOf(links(2)).orElseThrow().read()).isEmpty();
      assertThat(ledger.finished())
          .extracting(stage -> stage.ended().read().size())
          .containsExactly(FILES_OF_A_NATION, 0);
    }
  }

  @Test
  void the_last_run_that_read_something_is_found_among_those_that_did_not() {
    TableVersion wanted = TableVersion.ofFile("service and period", "QOF");
    enter(ours, "settle", 10, links(1), List.of(wanted));
    enter(ours, "settle", 20, links(2), List.of());
    for (Ledger ledger : List.of(ours, theirs)) {
      assertThat(ledger.lastThatRead("settle", wanted).orElseThrow().configuration())
          .isEqualTo("rules 10");
      assertThat(ledger.lastThatRead("link", wanted)).isEmpty();
    }
  }

  @Test
  void whoever_asks_twice_makes_spark_work_once() throws TimeoutException {
    enter(theirs, "link", 10, links(1), List.of());
    assertThat(jobs(() -> ours.last("link"))).isPositive();
    assertThat(jobs(() -> ours.last("link"))).isZero();
    enter(ours, "link", 20, links(2), List.of());
    assertThat(jobs(() -> ours.versions(TableName.LINKS))).isZero();
  }

  private static int jobs(Runnable work) throws TimeoutException {
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart job) {
            jobs.incrementAndGet();
          }
        };
    SPARK.sparkContext().listenerBus().waitUntilEmpty();
    SPARK.sparkContext().addSparkListener(listener);
    try {
      work.run();
      SPARK.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      SPARK.sparkContext().removeSparkListener(listener);
    }
    return jobs.get();
  }

  private static TableVersion links(long version) {
    return TableVersion.of(TableName.LINKS, version);
  }

  private static void enter(
      Ledger ledger, String stage, int second, TableVersion written, List<TableVersion> read) {
    ledger.commit(
        new StageRecord(
            "run " + second,
            stage,
            Instant.EPOCH.plusSeconds(second),
            Duration.ofSeconds(1),
            2,
            read,
            List.of(written),
            "rules " + second,
            "test"));
  }
}
