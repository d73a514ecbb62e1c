package org.lister.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lister.SparkForTests;
import org.lister.cli.Journey;
import org.lister.cli.Terminal;
import org.lister.objectstore.FaultTable.End;
import org.lister.objectstore.FaultTable.Tried;

/**
 * The whole journey from an object store to an object store, with the settings as shipped, while
 * the server or the way to it fails: what comes out is what comes out undisturbed.
 */
@Tag("fire")
class ObjectStoreUnderFireTest {

  private static final String BUCKET = "lister-fire";

  /** Whose client soon stops asking. */
  private static final String IMPATIENT = "lister-impatient";

  private static final int OUTAGE = 75;
  private static final Pattern MARKER = Pattern.compile("marker is deleted \\(s3a://(\\S+)\\)");
  private static final List<Tried> TRIED = new ArrayList<>();

  @TempDir private static java.nio.file.Path folder;
  private static S3Server server;
  private static FaultyNetwork network;
  private static Outcome undisturbed;

  @BeforeAll
  static void run_undisturbed() throws IOException {
    server = S3Server.start(folder);
    network = FaultyNetwork.before(server.endpoint());
    Configuration hadoop = SparkForTests.session().sparkContext().hadoopConfiguration();
    for (String bucket : List.of(BUCKET, IMPATIENT)) {
      server.bucket(bucket);
      S3Server.introduce(bucket, network.endpoint(), hadoop);
    }
    hadoop.set("fs.s3a.bucket." + IMPATIENT + ".retry.limit", "1");
    Journey.Said made = Terminal.run(SmallEngland.synthesise(4, england(BUCKET)));
    assertThat(made.code()).as(made.text()).isZero();
    copyEngland(hadoop);
    Journey.Said ran = run(BUCKET, "undisturbed");
    assertThat(ran.code()).as(ran.text()).isZero();
    undisturbed = outcome(BUCKET, "undisturbed");
    assertThat(undisturbed.rows().values()).noneMatch(List::isEmpty);
  }

  @AfterAll
  static void stop() throws IOException {
    network.close();
    server.close();
  }

  private static void copyEngland(Configuration hadoop) throws IOException {
    Path from = new Path(england(BUCKET));
    Path to = new Path(england(IMPATIENT));
    FileUtil.copy(from.getFileSystem(hadoop), from, to.getFileSystem(hadoop), to, false, hadoop);
  }

  private static String england(String bucket) {
    return "s3a://" + bucket + "/england";
  }

  private static String out(String bucket, String name) {
    return "s3a://%s/out/%s".formatted(bucket, name);
  }

  private static Journey.Said run(String bucket, String name) {
    return Terminal.run("run", "--from", england(bucket), "--out", out(bucket, name));
  }

  private static Outcome outcome(String bucket, String name) {
    return Outcome.of(
        SparkForTests.session(),
        out(bucket, name),
        server.bucket(bucket).resolve("out").resolve(name).resolve("published"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("every fourth request answered 503", Fate.BUSY, n -> every(4, n, Fate.BUSY)),
        fault(
            "requests 150 to 170 answered 503, whatever they are",
            Fate.BUSY,
            n -> n >= 150 && n <= 170 ? Fate.BUSY : Fate.WELL),
        fault("every third answer 0.1 s late, at 400 kB/s", Fate.SLOW, n -> every(3, n, Fate.SLOW)),
        fault("every third body cut in half", Fate.CUT, n -> every(3, n, Fate.CUT)),
        fault(
            "every fifth answer lost after the work was done",
            Fate.LOST,
            n -> every(5, n, Fate.LOST)));
  }

  private static Arguments fault(String name, Fate fate, IntFunction<Fate> next) {
    return Arguments.of(name, fate, next);
  }

  private static Fate every(int which, int number, Fate fate) {
    return number % which == 0 ? fate : Fate.WELL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_run_that_meets_it_ends_as_one_that_does_not(String name, Fate fate, IntFunction<Fate> next)
      throws IOException {
    network.let(next);
    Tried tried = survived(name, "fault-" + TRIED.size(), fate);
    assertThat(tried.met()).isPositive();
    assertThat(tried.end()).isEqualTo(End.SURVIVED);
  }

  @Test
  void a_run_outlives_a_server_that_is_away_for_20_s() throws IOException {
    network.leave(200, Duration.ofSeconds(20));
    Tried tried = survived("server away for 20 s", "away", Fate.LAST);
    assertThat(tried.met()).isPositive();
    assertThat(tried.end()).isEqualTo(End.SURVIVED);
  }

  @Test
  void where_the_server_stays_away_the_run_ends_with_a_sentence_and_another_completes_it()
      throws IOException {
    network.leave(200, Duration.ofSeconds(45));
    long started = System.nanoTime();
    Journey.Said ended = run(IMPATIENT, "away");
    assertThat(ended.code()).as(ended.text()).isEqualTo(OUTAGE);
    assertThat(ended.text())
        .contains("Cannot go on: storage did not answer")
        .doesNotContain("\tat ");
    long met = network.met(Fate.LAST);
    assertThat(met).isPositive();
    Journey.Said again = completed();
    assertThat(again.code()).as(again.text()).isZero();
    List<String> others = outcome(IMPATIENT, "away").otherThan(undisturbed);
    record(
        new Tried(
            "server away for longer than it is asked again",
            met,
            seconds(started),
            others.isEmpty() ? End.ENDED_AND_COMPLETED_BY_A_RERUN : End.LOST));
    assertThat(others).isEmpty();
  }

  /** As an operator does who is told that the dead run's marker is still there. */
  private static Journey.Said completed() throws IOException {
    network.let(number -> Fate.WELL);
    server.awaitAnswer(network.endpoint());
    Journey.Said again = run(IMPATIENT, "away");
    Matcher marker = MARKER.matcher(again.text());
    if (!marker.find()) {
      return again;
    }
    Files.delete(server.bucket(IMPATIENT).getParent().resolve(marker.group(1)));
    return run(IMPATIENT, "away");
  }

  private static Tried survived(String fault, String name, Fate fate) throws IOException {
    long started = System.nanoTime();
    Journey.Said said = run(BUCKET, name);
    double seconds = seconds(started);
    long met = network.met(fate);
    network.let(number -> Fate.WELL);
    boolean isSame = said.code() == 0 && outcome(BUCKET, name).otherThan(undisturbed).isEmpty();
    Tried tried = new Tried(fault, met, seconds, isSame ? End.SURVIVED : End.LOST);
    if (!isSame) {
      System.err.println(said.text());
    }
    return record(tried);
  }

  private static Tried record(Tried tried) throws IOException {
    TRIED.add(tried);
    FaultTable.write(TRIED);
    return tried;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
