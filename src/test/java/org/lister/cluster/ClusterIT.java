package org.lister.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole journey on a cluster, twice: the same practices with few patients and with eight times
 * as many. What reaches the driver is measured, not read off the code: Spark's own log says of
 * every task how large its result was.
 */
@Tag("long")
class ClusterIT {

  private static final Path FOLDER = Path.of("target", "cluster").toAbsolutePath();

  private static final Path LEDGER = Path.of("target", "reliability", "cluster-ledger.txt");
  private static final Pattern RUN = Pattern.compile("(?m)^(\\S+) +finished ");

  private static final int PRACTICES = 8;
  private static final Map<String, Integer> PATIENTS = Map.of("few", 300, "many", 2400);

  /** No task sends more, whatever it does; what a practice adds to that of its shelf is less. */
  private static final long A_TASK = 32 << 10;

  private static final long A_PRACTICE = 4 << 10;

  /**
   * Steps whose results grow up to a bound that England reaches: a sample of 20,000 NHS numbers
   * from one task, and Bloom filters of 16 MB.
   */
  private static final Map<String, Long> BOUNDED =
      Map.of("NumberRanges", 8L * 20_000 + A_TASK, "NumberSieve", 16L << 20);

  @BeforeAll
  static void run_few_and_many_on_a_cluster_and_few_on_this_machine() throws IOException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER);
    for (String size : PATIENTS.keySet()) {
      plainly("synthesise-" + size, synthesise(size)).finish();
    }
    try (StandaloneCluster cluster = StandaloneCluster.start(FOLDER, 2)) {
      cluster.submit("few", run("few", "few")).finish();
      cluster.submit("many", run("many", "many")).finish();
    }
    plainly("plain", run("few", "plain")).finish();
  }

  private static String[] synthesise(String size) {
    return new String[] {
      "synthesise",
      "--practices",
      Integer.toString(PRACTICES),
      "--patients-per-practice",
      PATIENTS.get(size).toString(),
      "--out",
      FOLDER.resolve("source").resolve(size).toString()
    };
  }

  private static String[] run(String source, String out) {
    return new String[] {
      "run",
      "--from",
      FOLDER.resolve("source").resolve(source).toString(),
      "--out",
      out(out).toString()
    };
  }

  private static Path out(String name) {
    return FOLDER.resolve("out").resolve(name);
  }

  private static LoggedProcess plainly(String name, String... command) {
    return LoggedProcess.lister(name, FOLDER, Map.of(), command);
  }

  private static List<EndedTask> tasks(String size) throws IOException {
    return EventLog.tasks(FOLDER.resolve("events").resolve(size));
  }

  private static List<SentToDriver> sent() throws IOException {
    return SentToDriver.of(tasks("few"), tasks("many"));
  }

  private static List<SentToDriver> sentWithoutBound() throws IOException {
    return sent().stream()
        .filter(each -> BOUNDED.keySet().stream().noneMatch(each.step()::isIn))
        .toList();
  }

  @Test
  void the_driver_is_sent_no_more_where_there_are_more_patients() throws IOException {
    Files.writeString(FOLDER.resolve("sent-to-driver.md"), SentToDriver.table(sent(), 10));
    assertThat(sentWithoutBound()).isNotEmpty();
    assertThat(sentWithoutBound()).filteredOn(SentToDriver::grows).isEmpty();
  }

  @Test
  void what_a_task_sends_is_small() throws IOException {
    assertThat(sentWithoutBound()).filteredOn(each -> each.largest() > A_TASK).isEmpty();
  }

  @Test
  void what_grows_keeps_within_its_bound() throws IOException {
    for (Map.Entry<String, Long> bounded : BOUNDED.entrySet()) {
      assertThat(sent())
          .filteredOn(each -> each.step().isIn(bounded.getKey()))
          .isNotEmpty()
          .allMatch(each -> each.largest() <= bounded.getValue());
    }
  }

  /** So few practices lie on a shelf each. */
  @Test
  void of_a_practice_the_driver_hears_a_few_kilobytes() throws IOException {
    assertThat(sent())
        .filteredOn(each -> each.step().isIn("ShelfRun"))
        .hasSize(2)
        .allMatch(each -> each.largest() <= A_PRACTICE);
  }

  /** What {@code lister runs} and {@code lister runs show} say of it is kept to be read. */
  @Test
  void the_ledger_tells_what_each_stage_read_and_wrote() throws IOException {
    String all = plainly("runs", "runs", "--out", out("many").toString()).finish();
    Matcher run = RUN.matcher(all);
    assertThat(run.find()).as(all).isTrue();
    String one =
        plainly("show", "runs", "show", run.group(1), "--out", out("many").toString()).finish();
    for (String stage : List.of("ingest", "hospital", "link", "measure", "publish")) {
      assertThat(one)
          .containsPattern("(?m)^" + stage + ": [\\d,]+ rows in [\\d.]+ s, configuration");
    }
    assertThat(one).contains("wrote events version", "read  counts version");
    Files.createDirectories(LEDGER.getParent());
    Files.writeString(LEDGER, all + "\n" + one);
  }

  @Test
  void both_executors_work() throws IOException {
    for (String size : PATIENTS.keySet()) {
      assertThat(tasks(size)).extracting(EndedTask::executor).containsOnly("0", "1");
    }
  }

  @Test
  void a_cluster_publishes_what_one_machine_publishes() throws IOException, SQLException {
    Packs cluster = new Packs(out("few").resolve("published"));
    Packs machine = new Packs(out("plain").resolve("published"));
    assertThat(cluster.texts()).hasSizeGreaterThan(PRACTICES).isEqualTo(machine.texts());
    for (String name : Set.of("figures.parquet", "comparators.parquet")) {
      assertThat(cluster.rowsOf(name)).isPositive();
      assertThat(cluster.rowsBeside(machine, name)).isZero();
    }
  }
}
