package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lister.cluster.LoggedProcess;
import org.lister.cluster.Packs;
import org.lister.cluster.StandaloneCluster;

/** A cluster whose executors and workers are killed while a run is at work on them. */
@Tag("fire")
class ClusterUnderFireIT {

  private static final Path FOLDER = Path.of("target", "cluster-under-fire").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final FaultTable TABLE = new FaultTable("cluster");

  private static StandaloneCluster cluster;

  @BeforeAll
  static void start_a_cluster_and_run_undisturbed_on_this_machine() throws IOException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER);
    plainly(
            "synthesise",
            "synthesise",
            "--practices",
            "8",
            "--patients-per-practice",
            "1500",
            "--out",
            FOLDER.resolve("source").toString())
        .finish();
    plainly("calm", run("calm")).finish();
    cluster = StandaloneCluster.start(FOLDER, 2);
  }

  @AfterAll
  static void stop_the_cluster() {
    cluster.close();
  }

  @Test
  void an_executor_killed_while_it_writes_is_replaced_and_its_tasks_are_done_again()
      throws IOException, SQLException {
    survived("executor", ClusterUnderFireIT::awaitAFile, run -> cluster.killExecutors(1));
    assertThat(events("executor")).contains("\"Reason\":\"ExecutorLostFailure\"");
    TABLE.survived("executor killed (-9) while it writes a file of a table", 1);
  }

  @Test
  void a_worker_that_is_lost_and_comes_back_is_used_again() throws IOException, SQLException {
    survived("worker", ClusterUnderFireIT::awaitAFile, run -> cluster.loseWorkerForAMoment(2));
    assertThat(events("worker").split("SparkListenerExecutorAdded", -1)).hasSizeGreaterThan(3);
    TABLE.survived("worker killed (-9) with its executor, started again", 1);
  }

  /** Runs Lister on the cluster, strikes at a moment, and compares what is published. */
  private static void survived(String name, Consumer<String> moment, Consumer<LoggedProcess> strike)
      throws IOException, SQLException {
    try (LoggedProcess run = cluster.submit(name, run(name))) {
      moment.accept(name);
      strike.accept(run);
      assertThat(run.exitCode(LIMIT)).as(run::toString).isZero();
    }
    Packs calm = new Packs(FOLDER.resolve("out/calm/published"));
    Packs struck = new Packs(FOLDER.resolve("out").resolve(name).resolve("published"));
    assertThat(struck.texts()).isEqualTo(calm.texts()).isNotEmpty();
    assertThat(struck.rowsOf("figures.parquet")).isPositive();
    for (String file : List.of("figures.parquet", "comparators.parquet")) {
      assertThat(struck.rowsBeside(calm, file)).as(file).isZero();
    }
  }

  /** Until a task has begun to write events, which the driver has not committed yet. */
  private static void awaitAFile(String name) {
    Path events = FOLDER.resolve("out").resolve(name).resolve("restricted/events");
    long until = System.nanoTime() + LIMIT.toNanos();
    while (!holdsAFile(events)) {
      assertThat(System.nanoTime()).as("no file of events is begun").isLessThan(until);
      pause();
    }
  }

  private static boolean holdsAFile(Path folder) {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().matches("part-.*\\.parquet"));
    } catch (IOException | UncheckedIOException e) {
      // A folder may go while it is listed.
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String events(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(cluster.events(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static String[] run(String out) {
    return new String[] {
      "run",
      "--from",
      FOLDER.resolve("source").toString(),
      "--out",
      FOLDER.resolve("out").resolve(out).toString()
    };
  }

  private static LoggedProcess plainly(String name, String... command) {
    return LoggedProcess.lister(name, FOLDER, Map.of(), command);
  }
}
