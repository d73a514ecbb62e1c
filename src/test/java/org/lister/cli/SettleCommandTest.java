package org.lister.cli;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.PaymentsReader;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.quality.PaymentParameters;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Made-up doses of a shipped service, from the counts to the printed pounds. */
class SettleCommandTest {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String HEADER = "organisation | indicator | field | value\n";
  private static final String VACCINATIONS = "childhood-vaccinations";

  @TempDir private Path out;
  private @Nullable String from;

  @Test
  void doses_are_paid_explained_and_held_to_be_pending_until_they_are_settled_again() {
    measure(10);
    assertThat(aggregation()).isEqualTo(Aggregation.PENDING);
    Journey.Said said = settle(VACCINATIONS);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("1 practices, 0.00 points, £1,688.40; 1 practices with other figures");
    assertThat(aggregation()).isEqualTo(Aggregation.UP_TO_DATE);
    Journey.Said explained = settle(VACCINATIONS, "--explain", "X00001");
    assertThat(explained.text())
        .contains("times × price = 10 × £12.06 = £120.60", "sum of the lines = £1688.40");
    measure(11);
    assertThat(aggregation()).isEqualTo(Aggregation.PENDING);
  }

  @Tag("long")
  @Test
  void who_does_not_take_part_is_not_settled_and_who_sent_nothing_is_told() throws IOException {
    measure(10);
    takePart("X00001,Approved,2025-04-01,2025-12-31");
    Journey.Said said = settle(VACCINATIONS, "--from", out.resolve("from").toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("0 practices, 0.00 points")
        .contains("no counts at all: 1 practices that take part: X00002")
        .contains("X00001: it does not take part in the service on the last day of the period");
    assertThat(SettleStep.pending(workplace(), parameters()).aggregation())
        .isEqualTo(Aggregation.UP_TO_DATE);
    takePart("X00001,Approved,2025-04-01,");
    assertThat(SettleStep.pending(workplace(), parameters()).aggregation())
        .isEqualTo(Aggregation.PENDING);
    Journey.Said again = settle(VACCINATIONS, "--from", out.resolve("from").toString());
    assertThat(again.text()).contains("1 practices, 0.00 points, £1,688.40");
    assertThat(SettleStep.pending(workplace(), parameters()).aggregation())
        .isEqualTo(Aggregation.UP_TO_DATE);
  }

  /** X00002 does, and X00001 as it is said. */
  private void takePart(String row) throws IOException {
    Path reference = Files.createDirectories(out.resolve("from/reference"));
    Files.copy(
        Path.of("sample-parquet/reference/practices.csv"),
        reference.resolve("practices.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        reference.resolve("participation.csv"),
        "service,practice,status,from,to\nVACC,X00002,Approved,2025-04-01,\nVACC," + row + "\n");
    from = out.resolve("from").toString();
  }

  @Test
  void what_cannot_be_settled_ends_with_a_sentence() {
    Journey.Said participation = settle("individual-gp-level-data");
    assertThat(participation.code()).isEqualTo(Lister.MISTAKE);
    assertThat(participation.text()).contains("Cannot settle IGPLD").doesNotContain("\tat ");
    Journey.Said early = settle("qof-2025-26");
    assertThat(early.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(early.text()).contains("nothing is counted").doesNotContain("\tat ");
    Journey.Said missing = settle("qof-2025-26", "--lists", "nowhere.csv");
    assertThat(missing.code()).isEqualTo(Lister.MISTAKE);
    assertThat(missing.text()).contains("Cannot read sizes of lists", "nowhere.csv");
    Journey.Said plan = settle("qof-2025-26", "--lists", "nowhere.csv", "--dry-run");
    assertThat(plan.code()).isZero();
    assertThat(plan.text()).contains("settle would", "nowhere.csv");
  }

  private Journey.Said settle(String service, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("settle", "--service", service, "--out", out.toString()));
    arguments.addAll(List.of(options));
    return Journey.run(arguments.toArray(String[]::new));
  }

  /** As many doses of each kind. */
  private void measure(int doses) {
    String drawing =
        IntStream.rangeClosed(1, 14)
            .mapToObj(kind -> "X00001 | VACC%02d | numerator | %d".formatted(kind, doses))
            .collect(Collectors.joining("\n", HEADER, "\nX00001 | LIST | patients | 900"));
    Dataset<Row> counts =
        DrawnTable.of(TableName.COUNTS.schema(), drawing)
            .withColumn("service", lit("VACC"))
            .withColumn("period_end", lit(PERIOD_END))
            .withColumn("level", lit("practice"));
    Tables tables = workplace().tables();
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, counts)));
  }

  private Workplace workplace() {
    Configuration configuration = configuration();
    return new Workplace(
        configuration,
        new Tables(
            SparkForTests.session(),
            new Roots(configuration.settings().restricted(), configuration.settings().tables())));
  }

  private Configuration configuration() {
    return ConfigurationReader.read(
        Path.of("conf"),
        settings ->
            (from == null
                    ? settings
                    : settings.withSource(org.lister.conf.Places.uri(Path.of(""), from)))
                .withService(VACCINATIONS)
                .withPeriodEnd(PERIOD_END)
                .withOut(org.lister.conf.Places.uri(Path.of(""), out.toString())));
  }

  private Aggregation aggregation() {
    return SettleStep.pending(workplace(), parameters()).aggregation();
  }

  private PaymentParameters parameters() {
    return PaymentsReader.read(Path.of("conf"), configuration().service(), PERIOD_END);
  }
}
