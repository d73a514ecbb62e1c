package org.lister.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lister.domain.NhsNumber;

/**
 * Secrets of every kind are set, all that Spark can show is switched on, NHS numbers are encrypted:
 * the journey on one machine, a rotation of the keys, and the journey on a cluster. Nothing that
 * anybody wrote or showed holds a secret.
 */
@Tag("long")
class SecretsIT {

  private static final Path FOLDER = Path.of("target", "secrets").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Path KEYS = FOLDER.resolve("keys/master.keys");

  private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])9[0-9]{9}(?![0-9])");

  /** As no other text holds. */
  private static final List<String> MARKED =
      List.of("qXsecretZ1", "qXtokenZ2", "qXbucketZ3", "qXencryptZ4", "qXexecutorZ5");

  private static final String SECRETS =
      """
      spark.ui.enabled true
      spark.ui.port %d
      spark.eventLog.enabled true
      spark.eventLog.compress false
      spark.eventLog.rolling.enabled false
      spark.eventLog.dir %s
      spark.hadoop.fs.s3a.proxy.password qXsecretZ1
      spark.kubernetes.authenticate.oauthToken qXtokenZ2
      spark.hadoop.fs.s3a.bucket.landing.proxy.password qXbucketZ3
      spark.hadoop.fs.s3a.encryption.key qXencryptZ4
      spark.executorEnv.LISTER_MASTER_KEY qXexecutorZ5
      """;

  /** Of the sample: made up, as everybody in it. */
  private static final String PATIENT = "9000000106";

  private static final TreeSet<String> KEY_BYTES = new TreeSet<>();
  private static final List<String> SHOWN = new ArrayList<>();

  @BeforeAll
  static void go_the_whole_way() throws IOException, InterruptedException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER.resolve("events/machine"));
    int port = freePort();
    Path conf = conf("conf", port);
    lister("new", "keys", "new", "--conf", conf.toString()).finish();
    noteKeys();
    try (LoggedProcess run = lister("machine", run(conf, "out"))) {
      look(port, run);
      assertThat(run.exitCode(LIMIT)).as(run::toString).isZero();
    }
    try (StandaloneCluster cluster = StandaloneCluster.start(FOLDER, 2)) {
      LoggedProcess run = cluster.submit("cluster", run(conf, "out-cluster"));
      assertThat(run.exitCode(LIMIT)).as(run::toString).isZero();
    }
    lister("newer", "keys", "new", "--conf", conf.toString()).finish();
    noteKeys();
    lister("rotate", "keys", "rotate", "--conf", conf.toString(), "--out", out("out")).finish();
    lister("drop", "keys", "drop", "--conf", conf.toString(), "--out", out("out")).finish();
    lister("explain", explain(conf)).finish();
    lister("audit", "audit", "verify", "--conf", conf.toString(), "--out", out("out")).finish();
  }

  @Test
  void no_log_page_event_table_or_result_holds_a_secret() throws IOException {
    List<String> secrets = new ArrayList<>(MARKED);
    secrets.addAll(KEY_BYTES);
    assertThat(KEY_BYTES).hasSize(2);
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(secrets).as(file.toString()).noneMatch(text::contains);
    }
    for (String page : SHOWN) {
      assertThat(secrets).noneMatch(page::contains);
    }
  }

  /** Else the test above could not fail. */
  @Test
  void the_settings_were_shown_with_their_values_left_out() throws IOException {
    assertThat(SHOWN)
        .anyMatch(
            page ->
                page.contains("fs.s3a.proxy.password")
                    && page.contains("fs.s3a.encryption.key")
                    && page.contains("LISTER_MASTER_KEY")
                    && page.contains("(redacted)"));
    String events = Files.readString(only("events/machine"), StandardCharsets.UTF_8);
    assertThat(events)
        .contains(
            "SparkListenerSQLExecutionStart", "FileScan", "(redacted)", "fs.s3a.proxy.password");
  }

  @Test
  void no_event_log_names_a_patient_not_even_after_one_was_explained() throws IOException {
    try (Stream<Path> logs = Files.walk(FOLDER.resolve("events"))) {
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        for (String line : Files.readAllLines(log)) {
          if (line.contains("SQLExecution")) {
            assertThat(TEN_DIGITS.matcher(line).results().map(MatchResult::group))
                .as(log.toString())
                .noneMatch(SecretsIT::isNumber);
          }
        }
      }
    }
  }

  @Test
  void the_old_master_key_is_gone_and_the_new_one_alone_opened_a_patient_s_record()
      throws IOException {
    assertThat(Files.readString(KEYS)).contains("lister.2 =").doesNotContain("lister.1 =");
    assertThat(Files.readString(FOLDER.resolve("explain.log"))).contains("GP04 at practice X");
    assertThat(Files.readString(FOLDER.resolve("rotate.log")))
        .contains("data keys are wrapped under lister.2, before under lister.1");
  }

  @Test
  void executors_wrote_and_read_under_keys_what_one_machine_did() throws IOException {
    assertThat(FOLDER.resolve("out-cluster/restricted/_keys")).isNotEmptyDirectory();
    Packs cluster = new Packs(FOLDER.resolve("out-cluster/published"));
    Packs machine = new Packs(FOLDER.resolve("out/published"));
    assertThat(cluster.texts()).hasSizeGreaterThan(12).isEqualTo(machine.texts());
  }

  private static boolean isNumber(String digits) {
    return NhsNumber.fault(Long.parseLong(digits)) == null;
  }

  private static String[] run(Path conf, String out) {
    return new String[] {"run", "--conf", conf.toString(), "--out", out(out)};
  }

  private static String[] explain(Path conf) throws IOException {
    Path patient = FOLDER.resolve("keys/patient");
    Files.writeString(patient, PATIENT);
    return new String[] {
      "explain",
      "--metric",
      "GP04",
      "--patient",
      patient.toString(),
      "--conf",
      conf.toString(),
      "--out",
      out("out")
    };
  }

  private static String out(String name) {
    return FOLDER.resolve(name).toString();
  }

  private static LoggedProcess lister(String name, String... command) {
    return LoggedProcess.lister(name, FOLDER, Map.of("LISTER_ACTOR", "operator-1"), command);
  }

  private static Path conf(String name, int port) throws IOException {
    Path conf = FOLDER.resolve(name);
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Path lister = conf.resolve("lister.yaml");
    Files.writeString(
        lister,
        Files.readString(lister)
            .replace("service: none", "service: file")
            .replace("/etc/lister/master.keys", KEYS.toString())
            .replace("sample-parquet", Path.of("sample-parquet").toAbsolutePath().toString()));
    String secrets = SECRETS.formatted(port, FOLDER.resolve("events/machine").toUri());
    for (String file : List.of("local.conf", "cluster.conf")) {
      Path settings = conf.resolve("spark").resolve(file);
      Files.writeString(
          settings,
          Files.readString(settings).replaceAll("(?m)^spark.ui.enabled.*$", "") + secrets);
    }
    return conf;
  }

  private static void noteKeys() throws IOException {
    for (String line : Files.readAllLines(KEYS)) {
      if (!line.startsWith("#")) {
        KEY_BYTES.add(line.substring(line.indexOf('=') + 1).strip());
      }
    }
  }

  /** The pages of the run, while it is there to show them. */
  private static void look(int port, LoggedProcess run) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    while (run.isRunning()) {
      for (String page : List.of("environment/", "SQL/", "jobs/", "api/v1/applications")) {
        try {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + page))
                  .timeout(Duration.ofSeconds(10))
                  .build();
          SHOWN.add(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
          // Not up yet, or gone already: what was seen is held to the test.
        }
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** All that anybody wrote, but the configuration and the keys themselves. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(FOLDER.resolve("conf")))
          .filter(file -> !file.startsWith(FOLDER.resolve("keys")))
          .filter(file -> !file.startsWith(FOLDER.resolve("spark")))
          .toList();
    }
  }

  private static Path only(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(file -> -file.toFile().length()))
          .findFirst()
          .orElseThrow();
    }
  }
}
