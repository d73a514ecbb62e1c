package org.lister.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.terms.Terms;
import org.lister.store.Book;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Three practices' counts through the whole stage, over real tables. */
class SettleTest extends FrameSuite {

  /** X00001 and X00002 are as they should be; in X00003 nobody is on the register of XA. */
  private static final String COUNTS =
      """
      organisation | indicator | field       | value
      X00001       | LIST      | patients    | 1000
      X00001       | XA_REG    | register    | 100
      X00001       | XA_REG    | denominator | 800
      X00001       | XC_REG    | register    | 10
      X00001       | XA001     | numerator   | 65
      X00001       | XA001     | denominator | 100
      X00001       | XA002     | numerator   | 90
      X00001       | XA002     | denominator | 100
      X00001       | XB001     | numerator   | 2
      X00001       | XB001     | denominator | 3
      X00001       | XB001     | XBPCA       | 7
      X00002       | LIST      | patients    | 500
      X00002       | XA_REG    | register    | 20
      X00002       | XC_REG    | register    | 5
      X00002       | XA001     | numerator   | 8
      X00002       | XA001     | denominator | 20
      X00002       | XA002     | numerator   | 20
      X00002       | XA002     | denominator | 20
      X00002       | XB001     | numerator   | 0
      X00002       | XB001     | denominator | 0
      X00003       | LIST      | patients    | 500
      X00003       | XA_REG    | register    | 0
      X00003       | XC_REG    | register    | 0
      X00003       | XA001     | numerator   | 0
      X00003       | XA001     | denominator | 0
      X00003       | XA002     | numerator   | 0
      X00003       | XA002     | denominator | 0
      X00003       | XB001     | numerator   | 9
      X00003       | XB001     | denominator | 10
      """;

  private static final Instant AT = Instant.parse("2026-04-02T10:00:00Z");

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void measure() {
    tables = new Tables(SPARK, new Roots(uri("restricted"), uri("tables")));
    measure(COUNTS);
  }

  @Test
  void counts_become_points_prevalences_and_pounds_to_the_penny() {
    SettleResult result = settle(MadeUpService.parameters("200"));
    // National prevalence of XA is 120 / 2,000 = 6 %: 10 % / 6 % at X00001, 4 % / 6 % at X00002.
    // X00001: XA (5 + 5) × 200 × 1 × 5/3 = 3,333.33; XB 20 × (66.67 − 40) / 50 = 10.67 → 2,134.00;
    // XC 3 × 200 × (1 % / 0.75 %) = 800.00.
    assertThat(settlements())
        .isEqualTo(
            """
            X00001 | Made-up 1 | XI01 | 1 | 1000 | 23.67 | 38.00 | 38.00 | 6267.33
            X00002 | Made-up 2 | XI01 | 1 | 500 | 8.00 | 38.00 | 38.00 | 733.33
            X00003 |  |  | 1 | 500 | 20.00 | 38.00 | 23.00 | 2000.00""");
    assertThat(
            drawn(
                TableName.ACHIEVEMENTS,
                "practice = 'X00001'",
                "indicator",
                "source",
                "register",
                "numerator",
                "denominator",
                "percent",
                "points",
                "to_next_point",
                "to_upper",
                "disease_factor",
                "amount",
                "line"))
        .isEqualTo(
            """
            XA001 | MEASURED | 100 | 65 | 100 | 65.0000 | 5.00 | 5 | 25 | 1.666666666667 | 1666.6666666667 | 3333.33
            XA002 | MEASURED | 100 | 90 | 100 | 90.0000 | 5.00 |  |  | 1.666666666667 | 1666.6666666667 | 3333.33
            XB001 | MEASURED |  | 2 | 3 | 66.6667 | 10.67 | 1 | 1 | 1.000000000000 | 2134.0000000000 | 2134.00
            XC001 | MEASURED | 10 |  |  |  | 3.00 |  |  | 1.333333333333 | 800.0000000000 | 800.00""");
    assertThat(
            drawn(
                TableName.PREVALENCES,
                "practice IN ('X00001', 'ENG')",
                "practice",
                "group_code",
                "register",
                "list",
                "list_size",
                "whole_list"))
        .isEqualTo(
            """
            ENG | XA | 120 | TOTAL |  | 2000
            ENG | XC | 15 | TOTAL |  | 2000
            X00001 | XA | 100 | TOTAL | 800 | 1000
            X00001 | XC | 10 | TOTAL |  | 1000""");
    assertThat(result.practices()).isEqualTo(3);
    assertThat(result.payment()).isEqualByComparingTo("9000.66");
    assertThat(result.differences()).isEmpty();
    assertThat(transitions()).contains("X00001 | CALCULATED | 1 | first calculation");
  }

  @Test
  void other_parameters_change_every_payment_and_a_frozen_practice_keeps_its_own() {
    settle(MadeUpService.parameters("200"));
    approve("X00002");
    SettleResult again = settle(MadeUpService.parameters("300"));
    assertThat(again.frozen()).isEqualTo(1);
    assertThat(again.practices()).isEqualTo(2);
    assertThat(
            drawn(
                TableName.SETTLEMENTS,
                "true",
                "practice",
                "calculation",
                "pound_per_point",
                "payment"))
        .isEqualTo(
            """
            X00001 | 2 | 300.0000 | 9401.00
            X00002 | 1 | 200.0000 | 733.33
            X00003 | 2 | 300.0000 | 3000.00""");
    assertThat(
            drawn(
                TableName.DIFFERENCES,
                "practice = 'X00001'",
                "indicator",
                "points_before",
                "points_now",
                "amount_before",
                "amount_now",
                "reason"))
        .isEqualTo(
            """
            TOTAL | 23.67 | 23.67 | 6267.33 | 9401.00 | PARAMETERS
            XA001 | 5.00 | 5.00 | 1666.67 | 2500.00 | PARAMETERS
            XA002 | 5.00 | 5.00 | 1666.67 | 2500.00 | PARAMETERS
            XB001 | 10.67 | 10.67 | 2134.00 | 3201.00 | PARAMETERS
            XC001 | 3.00 | 3.00 | 800.00 | 1200.00 | PARAMETERS""");
    assertThat(transitions())
        .contains("X00001 | RECALCULATED | 2 | PARAMETERS")
        .doesNotContain("X00002 | RECALCULATED");
  }

  @Tag("long")
  @Test
  void other_counts_are_told_apart_from_other_rules_and_the_same_again_changes_nothing() {
    settle(MadeUpService.parameters("200"));
    SettleResult same = settle(MadeUpService.parameters("200"));
    assertThat(same.changed()).isZero();
    assertThat(same.differences()).isEmpty();
    measure(COUNTS.replace("XB001     | numerator   | 2", "XB001     | numerator   | 3"));
    settle(MadeUpService.parameters("200"));
    assertThat(
            drawn(TableName.DIFFERENCES, "true", "practice", "indicator", "points_now", "reason"))
        .isEqualTo(
            """
            X00001 | TOTAL | 33.00 | DATA
            X00001 | XB001 | 20.00 | DATA""");
    assertThat(transitions())
        .contains("X00001 | RECALCULATED | 2 | DATA")
        .doesNotContain("X00002 | RECALCULATED");
  }

  @Tag("long")
  @Test
  void other_rules_are_the_reason_when_counts_and_parameters_are_as_before() {
    settle(MadeUpService.parameters("200"));
    Service service = MadeUpService.service(MadeUpService.pointsWhereXbBrings("30"));
    settle(
        new SettleRequest(
            service,
            MadeUpService.PERIOD_END,
            MadeUpService.parameters("200"),
            "other rules",
            practices(),
            MadeUpService.EVERYBODY,
            3,
            SettleRequest.Files.NONE,
            SettleRequest.Faults.LEAVE_THE_PRACTICE,
            AT));
    assertThat(
            drawn(
                TableName.DIFFERENCES,
                "true",
                "practice",
                "indicator",
                "points_before",
                "points_now",
                "reason"))
        .isEqualTo(
            """
            X00001 | TOTAL | 23.67 | 29.00 | RULES
            X00001 | XB001 | 10.67 | 16.00 | RULES
            X00003 | TOTAL | 20.00 | 30.00 | RULES
            X00003 | XB001 | 20.00 | 30.00 | RULES""");
    assertThat(transitions()).contains("X00003 | RECALCULATED | 2 | RULES");
  }

  /** Whoever comes first, the other decides upon it: an approval freezes, or has been overtaken. */
  @Tag("long")
  @Test
  void an_approval_while_figures_are_written_is_neither_lost_nor_doubled() throws Exception {
    settle(MadeUpService.parameters("200"));
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Future<?> approval = pool.submit(() -> approve("X00001"));
      settle(MadeUpService.parameters("300"));
      approval.get();
    } finally {
      pool.shutdown();
    }
    boolean wasApprovedFirst = !transitions().contains("X00001 | RECALCULATED");
    assertThat(
            drawn(
                TableName.SETTLEMENTS,
                "practice = 'X00001'",
                "calculation",
                "pound_per_point",
                "payment"))
        .isEqualTo(wasApprovedFirst ? "1 | 200.0000 | 6267.33" : "2 | 300.0000 | 9401.00");
    assertThat(transitions().lines().filter(line -> line.startsWith("X00001 | APPROVED")))
        .hasSize(1);
  }

  @Tag("long")
  @Test
  void counts_that_cannot_be_right_stop_their_practice_or_all() {
    settle(MadeUpService.parameters("200"));
    measure(
        COUNTS
            .replace("XA001     | numerator   | 65", "XA001     | numerator   | 101")
            .replace(
                "X00002       | LIST      | patients    | 500",
                "X00002       | LIST      | patients    | 0")
            .replace(
                "X00003       | XB001     | numerator   | 9",
                "X00003       | XB001     | numerator   | -9"));
    assertThatThrownBy(
            () ->
                settle(
                    request(
                        points(),
                        MadeUpService.parameters("200"),
                        SettleRequest.Faults.REFUSE_ALL)))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("3 practices cannot be settled")
        .hasMessageContaining(
            "X00001: the numerator of XA001 is above its denominator (101 of 100)")
        .hasMessageContaining("X00003: numerator of XB001 is below 0 (-9)");
    SettleResult result = settle(MadeUpService.parameters("200"));
    assertThat(result.practices()).isZero();
    assertThat(result.refused().keySet()).containsExactly("X00001", "X00002", "X00003");
    assertThat(result.refused().get("X00002")).contains("nobody is on its list");
    assertThat(settlements()).contains("X00001 | Made-up 1 | XI01 | 1 | 1000 | 23.67");
  }

  @Tag("long")
  @Test
  void a_file_of_lists_and_one_of_organisations_decide_who_is_in_national_figures()
      throws IOException {
    String lists =
        write(
            "lists.csv",
            """
            PRACTICE_CODE,GROUP_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE
            X00001,XA,TOTAL,2000
            X00001,XC,TOTAL,2000
            X00002,XA,TOTAL,1000
            """);
    String organisations =
        write(
            "organisations.csv",
            """
            practice,status,opened,closed,recorded
            X00001,Active,1990-04-01,,
            X00002,Active,1990-04-01,2026-03-30,2026-06-30
            """);
    String lastYear = write("last.csv", "practice,payment\nX00001,1000.00\n");
    SettleResult result =
        settle(
            new SettleRequest(
                points(),
                MadeUpService.PERIOD_END,
                MadeUpService.withPrevalences("5", "0.5"),
                "rules",
                practices(),
                MadeUpService.EVERYBODY,
                3,
                new SettleRequest.Files(lists, organisations, lastYear),
                SettleRequest.Faults.LEAVE_THE_PRACTICE,
                AT));
    assertThat(result.leftOut()).containsOnlyKeys("it closed by the end of the period");
    assertThat(result.refused()).containsOnlyKeys("X00003");
    assertThat(
            drawn(
                TableName.SETTLEMENTS,
                "true",
                "practice",
                "list_size",
                "list_factor",
                "payment",
                "aspiration",
                "balance",
                "left_out"))
        .isEqualTo(
            """
            X00001 | 2000 | 2.000000000000 | 9468.00 | 800.04 | 8667.96 |
            X00002 | 1000 | 1.000000000000 | 1000.00 |  | 1000.00 | CLOSED""");
  }

  @Test
  void files_are_refused_with_every_line_that_is_wrong() throws IOException {
    String lists =
        write(
            "lists.csv",
            """
            PRACTICE_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE
            X00001,TOTAL,2000
            X00001,TOTAL,2001
            x1,TOTAL,=1+1
            X00002,TOTAL
            """);
    assertThatThrownBy(() -> new Inputs(SPARK.sessionState().newHadoopConf()).lists(lists))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(
            "lists.csv:3: Cannot use the list TOTAL of X00001: here it has 2001 patients and on line 2 it has 2000")
        .hasMessageContaining("lists.csv:4: Cannot use this line: PRACTICE_CODE is no code")
        .hasMessageContaining(
            "lists.csv:4: Cannot use this line: PRACTICE_LIST_SIZE is no whole number")
        .hasMessageContaining("lists.csv:5: Cannot use this line: it has another number of cells");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'p', (byte) 0xe9, '\n'});
    assertThatThrownBy(
            () ->
                new Inputs(SPARK.sessionState().newHadoopConf()).lastYear(latin.toUri().toString()))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void an_unknown_status_of_an_organisation_is_refused_with_its_line() throws IOException {
    String organisations =
        write(
            "organisations.csv",
            """
            practice,status,opened,closed,recorded
            X00001,A,1990-04-01,,
            X00002,open,1990-04-01,,
            X00003,dormant,1990-04-01,,
            X00004,,1990-04-01,,
            """);
    assertThatThrownBy(
            () -> new Inputs(SPARK.sessionState().newHadoopConf()).organisations(organisations))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(
            "organisations.csv:3: Cannot use this line: status is none of Active (A), Inactive, Closed (C), Dormant (D), Proposed (P)")
        .hasMessageContaining("organisations.csv:5: Cannot use this line: status")
        .hasMessageNotContaining("organisations.csv:4");
  }

  @Tag("long")
  @Test
  void items_are_paid_each_time_from_what_was_entered() {
    Dataset<Row> entries =
        DrawnTable.of(
            TableName.ENTRIES.schema(),
            """
            service | period_end | practice | indicator | field     | value | last_submission | source   | entered
            T       | 2026-03-31 | X00001   | XI001     | Numerator | 5     | Y               | IMPORTED | 2026-04-01 10:00:00
            T       | 2026-03-31 | X00001   | XI001     | Numerator | 7     | Y               | IMPORTED | 2026-04-02 10:00:00
            T       | 2026-03-31 | X00001   | XI001     | Numerator | 9     | N               | IMPORTED | 2026-04-03 10:00:00
            T       | 2026-03-31 | X00001   | XI999     | Numerator | 1     | Y               | IMPORTED | 2026-04-01 10:00:00
            """);
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.ENTRIES, entries)));
    measure("organisation | indicator | field | value");
    SettleResult result =
        settle(
            request(
                MadeUpService.service(MadeUpService.items()),
                MadeUpService.parameters("200"),
                SettleRequest.Faults.LEAVE_THE_PRACTICE));
    assertThat(
            drawn(
                TableName.ACHIEVEMENTS,
                "true",
                "indicator",
                "source",
                "numerator",
                "points",
                "price",
                "amount",
                "line"))
        .isEqualTo("XI001 | IMPORTED | 7 |  | 12.06 | 84.4200000000 | 84.42");
    assertThat(result.payment()).isEqualByComparingTo("84.42");
    assertThat(result.notes())
        .containsExactly(
            "not paid for by the service: XI999 (rows that were brought in: 1)",
            "not used, since later ones stand in their place: XI001 (counts that were brought in: 1, practices: 1)");
  }

  @Test
  void each_figure_can_be_explained() {
    settle(MadeUpService.parameters("200"));
    assertThat(
            Explanation.of(
                    tables,
                    points(),
                    MadeUpService.PERIOD_END,
                    MadeUpService.parameters("200"),
                    "X00001")
                .stream()
                .map(line -> line.figure() + ": " + line.said()))
        .contains(
            "list factor: list / national average list, unrounded = 1000 / 1000.00 = 1.00",
            "disease factor of XA: (register / whole list) / national prevalence, unrounded = (100 / 1000) / (120 / 2000) = 1.666666666667",
            "XA001: 100 × 65 / 100 = 65.00 %; 10 × (that − 40) / (90 − 40), from 0 to 10, half up = 5.00 points; 5 patients more bring the next point; 25 more reach the upper threshold; projected 5.00",
            "XB001: 100 × 2 / 3 = 66.6667 %; 20 × (that − 40) / (90 − 40), from 0 to 20, half up = 10.67 points; 1 patient more brings the next point; 1 more reaches the upper threshold; projected 10.67",
            "line of XA: sum of its amounts to the penny, half up = £3333.33",
            "payment: sum of the lines = £6267.33");
  }

  @Test
  void what_is_not_to_be_paid_is_refused_with_a_sentence() {
    PaymentParameters parameters = MadeUpService.parameters("200");
    assertRefused(
        MadeUpService.service(
            MadeUpService.points(), Terms.Collection.AUTOMATIC, Terms.Purpose.TEST_EXTRACTION),
        "test extraction");
    assertRefused(
        MadeUpService.service(
            MadeUpService.points(), Terms.Collection.PARTICIPATION_ONLY, Terms.Purpose.LIVE),
        "only the agreement to take part");
    assertThatThrownBy(
            () ->
                settle(
                    new SettleRequest(
                        points(),
                        MadeUpService.PERIOD_END.plusDays(1),
                        parameters,
                        "rules",
                        practices(),
                        MadeUpService.EVERYBODY,
                        3,
                        SettleRequest.Files.NONE,
                        SettleRequest.Faults.LEAVE_THE_PRACTICE,
                        AT)))
        .hasMessageContaining("its period is 2025-04-01 to 2026-03-31");
  }

  private void assertRefused(Service service, String why) {
    assertThatThrownBy(
            () ->
                settle(
                    request(
                        service,
                        MadeUpService.parameters("200"),
                        SettleRequest.Faults.LEAVE_THE_PRACTICE)))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(why);
  }

  private static Service points() {
    return MadeUpService.service(MadeUpService.points());
  }

  private SettleResult settle(PaymentParameters parameters) {
    return settle(request(points(), parameters, SettleRequest.Faults.LEAVE_THE_PRACTICE));
  }

  private SettleResult settle(SettleRequest request) {
    SettleResult result = Settle.run(tables, request);
    LedgerOfTests.commit(tables, result.written());
    return result;
  }

  private static SettleRequest request(
      Service service, PaymentParameters parameters, SettleRequest.Faults faults) {
    return new SettleRequest(
        service,
        MadeUpService.PERIOD_END,
        parameters,
        "rules",
        practices(),
        MadeUpService.EVERYBODY,
        3,
        SettleRequest.Files.NONE,
        faults,
        AT);
  }

  private static Dataset<Row> practices() {
    return table(
        "practice STRING, practice_name STRING, icb STRING",
        """
        | X00001 | Made-up 1 | XI01 |
        | X00002 | Made-up 2 | XI01 |
        """);
  }

  private void measure(String drawing) {
    Dataset<Row> counts =
        DrawnTable.of(TableName.COUNTS.schema(), drawing)
            .withColumn("service", org.apache.spark.sql.functions.lit("T"))
            .withColumn("period_end", org.apache.spark.sql.functions.lit(MadeUpService.PERIOD_END))
            .withColumn("level", org.apache.spark.sql.functions.lit("practice"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, counts)));
  }

  private void approve(String practice) {
    Book book = tables.book(TableName.TRANSITIONS);
    Row row =
        RowFactory.create(
            "T",
            Date.valueOf(MadeUpService.PERIOD_END),
            practice,
            "Awaiting Commissioning Organisation Approval",
            "Financially Approved",
            "APPROVED",
            "somebody",
            "approval management",
            "XI01",
            Timestamp.from(AT.plusSeconds(60)),
            "right",
            0L,
            1);
    boolean isHeard = false;
    while (!isHeard) {
      isHeard = book.add(book.read(), List.of(row));
    }
  }

  private String settlements() {
    return drawn(
        TableName.SETTLEMENTS,
        "true",
        "practice",
        "practice_name",
        "commissioner",
        "calculation",
        "list_size",
        "points",
        "maximum_points",
        "revised_maximum_points",
        "payment");
  }

  private String transitions() {
    return DrawnTable.drawn(
        tables
            .book(TableName.TRANSITIONS)
            .read()
            .rows()
            .select("practice", "action", "calculation", "why"));
  }

  private String drawn(TableName table, String condition, String first, String... columns) {
    return DrawnTable.drawn(tables.read(table).where(condition).select(first, columns));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toUri().toString();
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString().replaceAll("/$", "");
  }
}
