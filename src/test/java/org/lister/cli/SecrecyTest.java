package org.lister.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.JsonProtocol;
import org.apache.spark.util.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.store.TableName;
import picocli.CommandLine;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** No NHS number of the sample stands anywhere but in the restricted tables. */
class SecrecyTest extends FrameSuite {

  private static final Journey JOURNEY = Journey.once();
  private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

  private static final String MARK = "qXmarkedZ";

  /** Names under which users of Lister set secrets. */
  private static final List<String> SECRETS =
      List.of(
          "spark.hadoop.fs.s3a.access.key",
          "spark.hadoop.fs.s3a.secret.key",
          "spark.hadoop.fs.s3a.session.token",
          "spark.hadoop.fs.s3a.bucket.landing.secret.key",
          "spark.hadoop.fs.s3a.encryption.key",
          "spark.hadoop.fs.s3a.server-side-encryption.key",
          "spark.hadoop.fs.azure.account.key.lister.dfs.core.windows.net",
          "spark.hadoop.fs.azure.sas.fixed.lister.dfs.core.windows.net",
          "spark.hadoop.fs.gs.auth.service.account.private.key",
          "spark.executorEnv.AWS_SECRET_ACCESS_KEY",
          "spark.executorEnv.AWS_ACCESS_KEY_ID",
          "spark.executorEnv.AWS_SESSION_TOKEN",
          "spark.executorEnv.LISTER_MASTER_KEY",
          "spark.executorEnv.MASTER_KEYS",
          "spark.executorEnv.LISTER_MASTER_KEYS",
          "spark.executorEnv.LISTER_PSEUDONYM_KEY",
          "spark.ssl.keyStorePassword");

  @TempDir private Path folder;

  private static final Map<String, String> NUMBER_COLUMNS =
      Map.of(
          "EMIS", "NhsNumber",
          "TPP", "NHS_Number",
          "INPS", "NHS_NUMBER",
          "MICROTEST", "nhs_no");

  private static final Set<String> NUMBERS = numbers();

  @Test
  void the_sample_holds_thousands_of_numbers_and_the_restricted_tables_hold_them() {
    assertThat(NUMBERS).hasSizeGreaterThan(9_000);
    assertThat(sightings(SPARK.read().format("delta").load(JOURNEY.out() + "/restricted/patients")))
        .isNotEmpty();
  }

  @Test
  void no_log_shows_a_number() {
    assertThat(sightings(JOURNEY.first().text())).isEmpty();
  }

  @Test
  void no_file_outside_the_restricted_tables_shows_a_number() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      assertThat(sightings(file)).as(file.toString()).isEmpty();
    }
  }

  /** What Spark's event log and pages are made from. */
  @Test
  void no_plan_shows_the_patient_that_is_explained() throws IOException, TimeoutException {
    Row first = JOURNEY.tables().read(TableName.OUTCOMES).orderBy("nhs_number").first();
    String number = Long.toString(first.getAs("nhs_number"));
    Path patient = Files.writeString(folder.resolve("patient"), number);
    PlansShown plans = new PlansShown();
    SPARK.sparkContext().addSparkListener(plans);
    try {
      Journey.Said said =
          Journey.run(
              "explain",
              "--metric",
              "GP04",
              "--patient",
              patient.toString(),
              "--out",
              JOURNEY.out().toString());
      assertThat(said.code()).as(said.text()).isZero();
      assertThat(said.text()).contains("GP04 at practice X");
      SPARK.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      SPARK.sparkContext().removeSparkListener(plans);
    }
    assertThat(plans.texts()).anyMatch(text -> text.contains("nhs_number"));
    assertThat(plans.texts()).noneMatch(text -> text.contains(number));
  }

  @Test
  void a_secret_of_any_kind_is_left_out_of_what_spark_shows() throws IOException {
    for (String file : List.of("local.conf", "cluster.conf")) {
      SparkConf conf = new SparkConf(false);
      settings(file).forEach((name, value) -> conf.set(name.toString(), value.toString()));
      SECRETS.forEach(name -> conf.set(name, MARK));
      assertThat(CollectionConverters.asJava(Utils.redact(conf, seq(conf))))
          .extracting(Tuple2::_2)
          .contains("UTC")
          .doesNotContain(MARK);
    }
  }

  @Test
  void no_help_of_any_command_shows_what_the_environment_holds() {
    List<String> all = new ArrayList<>();
    helps(Lister.commandLine(), all);
    assertThat(all).hasSizeGreaterThan(30);
    for (String value : new HashSet<>(System.getenv().values())) {
      if (value.length() > 20) {
        assertThat(all).noneMatch(help -> help.contains(value));
      }
    }
    assertThat(all)
        .noneMatch(help -> help.matches("(?s).*--(password|secret|token|key-bytes).*"))
        .noneMatch(help -> TEN_DIGITS.matcher(help).find());
  }

  private static void helps(CommandLine command, List<String> all) {
    all.add(command.getUsageMessage());
    command.getSubcommands().values().forEach(each -> helps(each, all));
  }

  private static Properties settings(String file) throws IOException {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("conf/spark", file))) {
      settings.load(reader);
    }
    return settings;
  }

  private static Seq<Tuple2<String, String>> seq(SparkConf conf) {
    return CollectionConverters.asScala(List.of(conf.getAll())).toSeq();
  }

  /** Keeps what Spark says of each query, as its event log would. */
  private static final class PlansShown extends SparkListener {

    private final List<String> texts = new CopyOnWriteArrayList<>();

    List<String> texts() {
      return texts;
    }

    @Override
    public void onOtherEvent(SparkListenerEvent event) {
      texts.add(JsonProtocol.sparkEventToJsonString(event));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(JOURNEY.out())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(JOURNEY.out().resolve("restricted")))
          .filter(file -> !file.toString().endsWith(".crc"))
          .toList();
    }
  }

  /** Parquet is read as rows, where a number may stand in any column; all else as text. */
  private static Set<String> sightings(Path file) throws IOException {
    return file.toString().endsWith(".parquet")
        ? sightings(SPARK.read().parquet(file.toString()))
        : sightings(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
  }

  private static Set<String> sightings(Dataset<Row> rows) {
    String all =
        String.join(
            "\n", rows.select(to_json(struct(col("*")))).as(Encoders.STRING()).collectAsList());
    return sightings(all);
  }

  private static Set<String> sightings(String text) {
    Set<String> seen = new HashSet<>();
    Matcher matcher = TEN_DIGITS.matcher(text);
    while (matcher.find()) {
      if (NUMBERS.contains(matcher.group())) {
        seen.add(matcher.group());
      }
    }
    return seen;
  }

  private static Set<String> numbers() {
    List<Dataset<Row>> columns = new ArrayList<>();
    NUMBER_COLUMNS.forEach(
        (supplier, column) -> {
          columns.add(numbers("gp/" + supplier + "/*/*/patients.parquet", column));
          columns.add(numbers("gp/" + supplier + "/*/*/" + events(supplier), column));
        });
    columns.add(numbers("hospital/apc", "NEWNHSNO"));
    Set<String> numbers = new HashSet<>();
    columns.forEach(
        column ->
            column.distinct().as(Encoders.STRING()).collectAsList().stream()
                .filter(text -> text != null && TEN_DIGITS.matcher(text).matches())
                .forEach(numbers::add));
    return numbers;
  }

  private static String events(String supplier) {
    return supplier.equals("INPS") ? "journal.parquet" : "events.parquet";
  }

  private static Dataset<Row> numbers(String place, String column) {
    return SPARK
        .read()
        .parquet(Journey.SAMPLE + "/" + place)
        .select(regexp_replace(col(column), " ", "").as("number"));
  }
}
