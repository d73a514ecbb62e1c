package org.lister.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lister.cluster.LoggedProcess;
import org.lister.cluster.Packs;

/** The packaged product on an object store, as a user starts it. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectStoreIT {

  private static final Path FOLDER = Path.of("target", "object-store").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String BUCKET = "lister-landing";
  private static final String RESULTS = "lister-results";
  private static final int PRACTICES = 4;
  private static final int MISTAKE = 2;

  private static S3Server server;

  @BeforeAll
  static void make_up_an_england_in_the_store_and_run_to_the_store_and_to_this_disk()
      throws IOException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER);
    server = S3Server.start(FOLDER);
    server.bucket(BUCKET);
    server.bucket(RESULTS);
    lister("synthesise", S3Server.SECRET, SmallEngland.synthesise(PRACTICES, england())).finish();
    lister("to-store", S3Server.SECRET, run(out("once"))).finish();
    lister("to-disk", S3Server.SECRET, run(FOLDER.resolve("disk").toString())).finish();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String england() {
    return "s3a://" + BUCKET + "/england";
  }

  private static String out(String name) {
    return "s3a://%s/%s".formatted(RESULTS, name);
  }

  private static String[] run(String out) {
    return new String[] {"run", "--from", england(), "--out", out};
  }

  private static LoggedProcess lister(String name, String secret, String... command) {
    return lister(name, server.environment(secret), command);
  }

  private static LoggedProcess lister(
      String name, Map<String, String> environment, String... command) {
    return LoggedProcess.lister(name, FOLDER, environment, command);
  }

  private static Packs packs(String name) {
    return new Packs(server.bucket(RESULTS).resolve(name).resolve("published"));
  }

  @Test
  @Order(1)
  void what_is_published_there_is_what_is_published_on_a_disk() throws IOException, SQLException {
    Packs disk = new Packs(FOLDER.resolve("disk/published"));
    assertThat(packs("once").texts()).hasSizeGreaterThan(PRACTICES).isEqualTo(disk.texts());
    for (String name : List.of("figures.parquet", "comparators.parquet")) {
      assertThat(packs("once").rowsOf(name)).isPositive();
      assertThat(packs("once").rowsBeside(disk, name)).isZero();
    }
  }

  @Test
  @Order(2)
  void a_second_run_there_finds_nothing_to_do() {
    assertThat(lister("again", S3Server.SECRET, run(out("once"))).finish())
        .contains("link     nothing to do", "measure  nothing to do", PRACTICES + " unchanged");
  }

  @Test
  @Order(3)
  void wrong_credentials_are_told_in_a_sentence() {
    String secret = "not-the-secret";
    assertThat(mistake(lister("wrong-credentials", secret, run(out("denied")))))
        .contains("Cannot use s3a://", "access is denied", "Check those that the environment")
        .doesNotContain(secret);
  }

  @Test
  @Order(3)
  void where_there_are_no_credentials_at_all_that_is_told_in_a_sentence() {
    Map<String, String> environment = new HashMap<>(server.environment(""));
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    assertThat(mistake(lister("no-credentials", environment, run(out("denied")))))
        .contains("Cannot use s3a://", "there are no credentials");
  }

  @Test
  @Order(4)
  void a_bucket_that_is_not_there_is_told_in_a_sentence() {
    assertThat(mistake(lister("no-bucket", S3Server.SECRET, run("s3a://lister-nowhere/out"))))
        .contains("lister-nowhere", "there is no such bucket");
  }

  private static String mistake(LoggedProcess lister) {
    try (lister) {
      assertThat(lister.exitCode(SOON)).as(lister::toString).isEqualTo(MISTAKE);
      assertThat(lister.said()).doesNotContain("\tat ", "    at ");
      return lister.said();
    }
  }

  /** Which of the two comes first is theirs; the other is told, and what comes out is one run's. */
  @Test
  @Order(5)
  void of_two_runs_at_once_one_is_told_that_the_other_is_at_work() throws IOException {
    try (LoggedProcess one = lister("one", S3Server.SECRET, run(out("shared")));
        LoggedProcess other = lister("other", S3Server.SECRET, run(out("shared")))) {
      assertThat(List.of(one.exitCode(LIMIT), other.exitCode(LIMIT)))
          .as(() -> one.toString() + other)
          .containsExactlyInAnyOrder(0, MISTAKE);
      assertThat(one.said() + other.said()).contains("another run is at work on them");
    }
    assertThat(packs("shared").texts()).isEqualTo(packs("once").texts());
  }
}
