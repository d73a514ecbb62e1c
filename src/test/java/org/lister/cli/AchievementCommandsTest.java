package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.store.Book;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Counts in and out, and decisions about achievements, as people give them. */
class AchievementCommandsTest {

  private static final String HEADER =
      "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
          + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n";
  private static final String GOOD =
      HEADER
          + "QOF2526,Q,X00001,20260331,AF006,Numerator,9,None,AUTOMATED,02/04/2025,11:19:50,Y\r\n"
          + "QOF2526,Q,X00001,20260331,AF006,Denominator,10,None,AUTOMATED,02/04/2025,11:19:50,Y\r\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeReference() throws IOException {
    Path reference = Files.createDirectories(folder.resolve("from/reference"));
    Files.copy(
        Path.of("sample-parquet/reference/practices.csv"), reference.resolve("practices.csv"));
    Files.writeString(
        reference.resolve("participation.csv"),
        """
        service,practice,status,from,to
        QOF,X00001,Approved,2025-04-01,
        QOF,X00002,Approved,2025-04-01,
        LCS01,X00001,Approved,2025-04-01,
        LCS01,X00002,Approved,2025-04-01,
        """);
  }

  @AfterEach
  void nobodyActs() {
    System.clearProperty("lister.actor");
  }

  @Tag("long")
  @Test
  void counts_of_another_system_go_in_and_out_and_bad_rows_are_told() throws IOException {
    Path file = Files.writeString(folder.resolve("values.csv"), GOOD);
    Journey.Said entered = lister("enter", "--imported", file.toString());
    assertThat(entered.code()).as(entered.text()).isZero();
    assertThat(entered.text()).contains("2 rows entered, 0 refused");
    Journey.Said out = lister("export", folder.resolve("again.csv").toString());
    assertThat(out.code()).as(out.text()).isZero();
    assertThat(folder.resolve("again.csv")).hasContent(GOOD);
    Files.writeString(file, GOOD.replace("AF006,Numerator,9", "AF006,Numerator,-9"));
    Journey.Said bad = lister("enter", "--imported", file.toString());
    assertThat(bad.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(bad.text())
        .contains("values.csv:2: Cannot enter this row: VALUE is below 0 (Numerator)")
        .contains("1 of 2 rows were refused, the rest is entered")
        .doesNotContain("\tat ");
    Journey.Said all = lister("enter", "--imported", "--refuse-all", file.toString());
    assertThat(all.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(all.text()).contains("Nothing was entered");
  }

  @Test
  void who_enters_by_hand_is_named_and_may_do_so() throws IOException {
    Path file = Files.writeString(folder.resolve("values.csv"), GOOD);
    Journey.Said nobody = lister("enter", file.toString());
    assertThat(nobody.code()).isEqualTo(Lister.MISTAKE);
    assertThat(nobody.text()).contains("Cannot tell who acts");
    System.setProperty("lister.actor", "practice-1");
    Journey.Said practice = lister("enter", file.toString());
    assertThat(practice.code()).isEqualTo(Lister.MISTAKE);
    assertThat(practice.text()).contains("the service takes no data entered by hand");
  }

  @Tag("long")
  @Test
  void two_who_enter_at_once_lose_nothing() throws Exception {
    System.setProperty("lister.actor", "board-1");
    SparkForTests.session();
    List<Callable<Integer>> both = new ArrayList<>();
    for (String practice : List.of("X00001", "X00002")) {
      Path file =
          Files.writeString(
              folder.resolve(practice + ".csv"),
              HEADER
                  + "LCS01,Q,%s,20260331,LCS0101,Numerator,9,None,aaa100,02/04/2025,11:19:50,Y"
                      .formatted(practice));
      both.add(() -> Lister.execute(arguments("local-example", "enter", file.toString())));
    }
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Integer> each : pool.invokeAll(both)) {
        assertThat(each.get()).isZero();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(
            tables().read(TableName.ENTRIES).orderBy("practice").select("practice").collectAsList())
        .hasToString("[[X00001], [X00002]]");
  }

  @Test
  void achievements_are_declared_and_approved_by_whom_they_may_be() {
    assertThat(lister("status").text()).contains("Nothing is calculated of QOF to 2026-03-31 yet");
    System.setProperty("lister.actor", "practice-1");
    assertRefused("nothing is calculated yet", "declare", "--practice", "X00001");
    seed();
    System.setProperty("lister.actor", "practice-2");
    assertRefused("figures are about to be calculated", "declare", "--practice", "X00002");
    assertRefused("Cannot declare the achievement of X00001", "declare", "--practice", "X00001");
    assertRefused("does not hold approval management", "approve", "--practice", "X00001");
    System.setProperty("lister.actor", "board-1");
    assertRefused("no achievement awaits it", "approve", "--all");
    assertRefused("give --practice or --all, and not both", "approve");
    System.setProperty("lister.actor", "england");
    Journey.Said approved = lister("approve", "--all");
    assertThat(approved.code()).as(approved.text()).isZero();
    assertThat(approved.text())
        .contains("X00001: Financially Approved, figures of version 4 (calculation 1)");
    assertRefused(
        "it is Financially Approved", "return", "--practice", "X00001", "--why", "look again");
    assertThat(lister("status", "--practice", "X00001").text())
        .contains("Financially Approved")
        .contains("approved     National commissioner (made up), approval management of ENG");
    assertThat(lister("status").text())
        .containsSubsequence("X00001", "Financially Approved", "X00002", "Awaiting Service");
  }

  @Test
  void figures_of_a_day_in_the_year_are_looked_at_and_neither_declared_nor_approved() {
    System.setProperty("lister.actor", "practice-1");
    assertRefused(
        "Cannot declare an achievement of QOF: nothing is paid to 2025-09-30, whose figures only say"
            + " where the year stands. Choose a day to which it is paid: 2026-03-31.",
        "declare",
        "--practice",
        "X00001",
        "--period-end",
        "2025-09-30");
    System.setProperty("lister.actor", "england");
    assertRefused(
        "nothing is paid to 2025-09-30", "approve", "--all", "--period-end", "2025-09-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enter", "export", "declare", "approve", "return", "status"})
  void every_command_has_help_that_names_its_options(String command) {
    Journey.Said help = Journey.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.text()).contains("Usage: lister " + command, "--conf");
  }

  private void assertRefused(String why, String... arguments) {
    Journey.Said said = lister(arguments);
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains(why).doesNotContain("\tat ");
  }

  /** X00001 has declared, X00002 has not. */
  private void seed() {
    Book book = tables().book(TableName.TRANSITIONS);
    book.add(
        book.read(),
        List.of(
            row("X00001", AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL),
            row("X00002", AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL)));
    LedgerOfTests.commit(tables(), List.of(TableVersion.of(TableName.ACHIEVEMENTS, 4)));
  }

  private static Row row(String practice, AchievementStatus status) {
    return RowFactory.create(
        "QOF",
        Date.valueOf("2026-03-31"),
        practice,
        null,
        status.words(),
        "CALCULATED",
        "Lister",
        null,
        null,
        Timestamp.from(Instant.parse("2026-04-02T09:00:00Z")),
        "first",
        4L,
        1);
  }

  private Tables tables() {
    return new Tables(
        SparkForTests.session(),
        new Roots(folder.toUri() + "out/restricted", folder.toUri() + "out/tables"));
  }

  private Journey.Said lister(String... arguments) {
    return Journey.run(arguments("qof-2025-26", arguments));
  }

  private String[] arguments(String service, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--service",
            service,
            "--from",
            folder.resolve("from").toString(),
            "--out",
            folder.resolve("out").toString()));
    return all.toArray(String[]::new);
  }
}
