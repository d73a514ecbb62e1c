package org.lister.settle;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.conf.Problems;
import org.lister.conf.ServiceReader;
import org.lister.domain.Participation;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.quality.PaymentParameters;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Whose counts, and which of them, points and pounds follow from. */
@Tag("long")
class WhichCountsTest extends FrameSuite {

  private static final String MEASURED =
      """
      organisation | indicator | field       | value
      X00001       | LIST      | patients    | 1000
      X00001       | XA_REG    | register    | 100
      X00001       | XC_REG    | register    | 10
      X00001       | XA001     | numerator   | 65
      X00001       | XA001     | denominator | 100
      X00001       | XA002     | numerator   | 90
      X00001       | XA002     | denominator | 100
      X00001       | XB001     | numerator   | 2
      X00001       | XB001     | denominator | 3
      """;

  private static final String BROUGHT = "practice | indicator | field | value | source | entered\n";

  private static final PaymentParameters PARAMETERS = MadeUpService.withPrevalences("6", "1");

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void nothing() {
    tables = new Tables(SPARK, new Roots(uri("restricted"), uri("tables")));
  }

  @Test
  void what_was_measured_counts_of_an_indicator_and_what_was_brought_in_of_the_rest() {
    measure(MEASURED.replaceAll("X00001       \\| XB001.*\n", ""));
    bring(
        """
        X00001 | XA001 | Numerator   | 1  | IMPORTED | 2026-04-01 10:00:00
        X00001 | XA001 | Denominator | 2  | IMPORTED | 2026-04-01 10:00:00
        X00001 | XB001 | Numerator   | 9  | IMPORTED | 2026-04-01 10:00:00
        X00001 | XB001 | Denominator | 10 | IMPORTED | 2026-04-01 10:00:00
        X00001 | XB001 | Numerator   | 7  | IMPORTED | 2026-03-01 10:00:00
        X00001 | XB001 | XBPCA       | 3  | IMPORTED | 2026-04-01 10:00:00
        X00001 | XB001 | Yes/No Flag | 1  | IMPORTED | 2026-04-01 10:00:00
        X00001 | XB001 | XBDEC       |    | IMPORTED | 2026-04-01 10:00:00
        """);
    SettleResult result = settle(MadeUpService.service(MadeUpService.points()), "X00001");
    assertThat(counted())
        .isEqualTo(
            """
            X00001 | XA001 | MEASURED | 65 | 100
            X00001 | XA002 | MEASURED | 90 | 100
            X00001 | XB001 | IMPORTED | 9 | 10
            X00001 | XC001 | MEASURED |  |""");
    assertThat(result.notes())
        .containsExactly(
            "nothing is paid by adjustments, exclusions and other such counts (rows that were brought in: 1)",
            "paid by its counts and not by a yes: XB001 (rows of a Yes/No Flag that were brought in: 1)",
            "not used, since the same was measured: XA001 (counts that were brought in: 2, practices: 1)",
            "not used, since later ones stand in their place: XB001 (counts that were brought in: 1, practices: 1)");
  }

  @Test
  void a_practice_that_was_not_measured_is_settled_by_what_was_brought_in_though_others_were()
      throws Exception {
    measure(MEASURED);
    bring(
        """
        X00002 | XA_REG | XA Register | 50 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XC_REG | XC Register | 5  | IMPORTED | 2026-04-01 10:00:00
        X00002 | XA001  | Numerator   | 40 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XA001  | Denominator | 50 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XA002  | Numerator   | 40 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XA002  | Denominator | 50 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XB001  | Numerator   | 40 | IMPORTED | 2026-04-01 10:00:00
        X00002 | XB001  | Denominator | 50 | IMPORTED | 2026-04-01 10:00:00
        """);
    SettleResult result =
        settle(
            request(
                MadeUpService.service(MadeUpService.points()),
                MadeUpService.takingPart("X00001", "X00002", "X00004"),
                files("X00001,TOTAL,1000\nX00002,TOTAL,500\n")));
    assertThat(result.practices()).isEqualTo(2);
    assertThat(result.uncounted()).containsExactly("X00004");
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void an_item_entered_by_hand_counts_instead_of_the_measured_one_and_an_imported_one_does_not() {
    measure(
        """
        organisation | indicator | field     | value
        X00001       | XI001     | numerator | 10
        X00002       | XI001     | numerator | 20
        X00003       | XI001     | numerator | 30
        """);
    bring(
        """
        X00001 | XI001 | Numerator | 11 | MANUAL   | 2026-04-01 10:00:00
        X00002 | XI001 | Numerator | 22 | IMPORTED | 2026-04-01 10:00:00
        X00003 | XI001 | Numerator |    | MANUAL   | 2026-04-01 10:00:00
        """);
    SettleResult result =
        settle(MadeUpService.service(MadeUpService.items()), "X00001", "X00002", "X00003");
    assertThat(counted())
        .isEqualTo(
            """
            X00001 | XI001 | MANUAL | 11 |
            X00002 | XI001 | MEASURED | 20 |
            X00003 | XI001 | MEASURED | 30 |""");
    assertThat(result.notes())
        .containsExactly(
            "not used, since it is entered by hand: XI001 (counts that were measured: 1, practices: 1)",
            "not used, since the same was measured: XI001 (counts that were brought in: 1, practices: 1)");
  }

  @Test
  void who_does_not_take_part_on_the_last_day_is_not_settled() {
    measure(MEASURED + rows("X00002"));
    SettleResult result = settle(MadeUpService.service(MadeUpService.points()), "X00001");
    assertThat(result.practices()).isEqualTo(1);
    assertThat(result.refusals())
        .containsExactly(
            "X00002: it does not take part in the service on the last day of the period");
  }

  @Test
  void a_count_or_a_list_that_is_too_large_or_too_small_stops_its_practice_alone()
      throws Exception {
    String ofTooMany =
        rows("X00002")
            .replace("XA001     | numerator   | 65", "XA001     | numerator   | 999999999")
            .replace("XA001     | denominator | 100", "XA001     | denominator | 999999999");
    measure(MEASURED + ofTooMany + rows("X00003") + rows("X00004"));
    SettleResult result =
        settle(
            request(
                MadeUpService.service(MadeUpService.points()),
                MadeUpService.takingPart("X00001", "X00002", "X00003", "X00004"),
                files(
                    "X00001,TOTAL,1000\nX00002,TOTAL,1000\nX00003,TOTAL,1\nX00004,TOTAL,999999999\n")));
    assertThat(result.practices()).isEqualTo(1);
    assertThat(result.refused().get("X00002"))
        .contains("numerator of XA001 is too large to be right (999,999,999)");
    assertThat(result.refused().get("X00003"))
        .contains(
            "the register of XA is too large for the list to be right (100 patients, the whole list 1)");
    assertThat(result.refused().get("X00004"))
        .contains("its list is too large to be right (999,999,999)");
  }

  @Test
  void a_factor_or_a_payment_that_no_table_holds_stops_its_practice_alone() throws Exception {
    measure(MEASURED + rows("X00002"));
    SettleRequest request =
        request(
            MadeUpService.service(MadeUpService.points()),
            MadeUpService.takingPart("X00001", "X00002"),
            files("X00001,TOTAL,1000000\nX00002,TOTAL,20\n"),
            MadeUpService.withPrevalences("0.04", "1"));
    SettleResult result = settle(request);
    assertThat(result.refused().get("X00002"))
        .containsExactly("the disease factor of XA is too large to be right (12,500.00)");
    assertThat(result.practices()).isEqualTo(1);
  }

  @Test
  void two_practices_do_not_make_a_national_prevalence() {
    measure(MEASURED + rows("X00002"));
    SettleRequest request =
        request(
            MadeUpService.service(MadeUpService.points()),
            MadeUpService.takingPart("X00001", "X00002"),
            SettleRequest.Files.NONE,
            MadeUpService.parameters("200"));
    assertThatThrownBy(() -> Settle.run(tables, request))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot settle T for 2026-03-31: fewer than 3 practices would make the national prevalence of XA, XC, and each could work out the register of another from its factor. Give their national_prevalence in payments.yaml.");
    measure(MEASURED + rows("X00002") + rows("X00003"));
    assertThat(
            settle(
                    request(
                        MadeUpService.service(MadeUpService.points()),
                        MadeUpService.EVERYBODY,
                        SettleRequest.Files.NONE,
                        MadeUpService.parameters("200")))
                .practices())
        .isEqualTo(3);
  }

  /**
   * The names and the form of the file of 2023/24; a year of which nothing but counts is at hand.
   */
  @Test
  void yes_or_no_brings_all_points_or_none_of_the_quality_improvement_of_2023_24()
      throws Exception {
    Service service = ofQualityImprovement();
    bringFile(Map.of("QI016", "1", "QI017", "0", "QI018", "1"));
    SettleResult result =
        settle(
            new SettleRequest(
                service,
                service.terms().period().to(),
                PARAMETERS,
                "rules",
                practices(),
                new Participation(Map.of()),
                3,
                files("A10001,TOTAL,1000\n"),
                SettleRequest.Faults.LEAVE_THE_PRACTICE,
                Instant.parse("2024-04-02T10:00:00Z")));
    assertThat(result.refused()).isEmpty();
    assertThat(
            DrawnTable.drawn(
                tables
                    .read(TableName.ACHIEVEMENTS)
                    .select(
                        "practice",
                        "indicator",
                        "source",
                        "numerator",
                        "denominator",
                        "points",
                        "projected_points",
                        "line")))
        .isEqualTo(
            """
            A10001 | QI016 | IMPORTED | 1 |  | 27.00 | 27.00 | 5400.00
            A10001 | QI017 | IMPORTED | 0 |  | 0.00 | 0.00 | 5400.00
            A10001 | QI018 | IMPORTED | 1 |  | 27.00 | 27.00 | 5400.00
            A10001 | QI019 | IMPORTED |  |  | 0.00 | 0.00 | 5400.00""");
    assertThat(result.notes())
        .anyMatch(note -> note.startsWith("no participation in this service is known"));
    assertThat(
            Explanation.of(tables, service, service.terms().period().to(), PARAMETERS, "A10001")
                .stream()
                .map(line -> line.figure() + ": " + line.said()))
        .contains(
            "QI016: yes (1) brings all 27 points, no (0) none; it is 1 = 27.00 points",
            "QI019: yes (1) brings all 10 points, no (0) none; it is nothing yet = 0.00 points");
  }

  @Test
  void a_flag_that_is_neither_yes_nor_no_stops_its_practice() throws Exception {
    Service service = ofQualityImprovement();
    bringFile(Map.of("QI016", "2"));
    SettleResult result =
        settle(
            new SettleRequest(
                service,
                service.terms().period().to(),
                PARAMETERS,
                "rules",
                practices(),
                new Participation(Map.of()),
                3,
                files("A10001,TOTAL,1000\n"),
                SettleRequest.Faults.LEAVE_THE_PRACTICE,
                Instant.parse("2024-04-02T10:00:00Z")));
    assertThat(result.refusals())
        .containsExactly("A10001: the flag of QI016 is neither 1 for yes nor 0 for no (2)");
  }

  private static Service ofQualityImprovement() {
    Problems problems = new Problems();
    Service service =
        ServiceReader.read(
            "qof-2023-24.yaml",
            """
            code: QOF
            name: Quality and Outcomes Framework 2023/24
            requester: NHS England
            legal_basis: Statement of Financial Entitlements
            frequency: annual
            uphold_type_1_objections: false
            attribution: each list
            payment: points
            commissioner: national
            period: [2023-04-01, 2024-03-31]
            payment_period: annual
            collection: automatic
            declaration: required
            approval: required
            groups:
              QIWW: { title: "Workforce wellbeing", domain: quality improvement }
              QIODC: { title: "Optimising demand and capacity", domain: quality improvement }
            indicators:
              QI016: { group: QIWW, points: 27, of: flag, entry: manual }
              QI017: { group: QIWW, points: 10, of: flag, entry: manual }
              QI018: { group: QIODC, points: 27, of: flag, entry: manual }
              QI019: { group: QIODC, points: 10, of: flag, entry: manual }
            """,
            List.of(),
            problems);
    problems.stopIfAny();
    return service;
  }

  /** The whole file, with a value where one is given: the published one has none. */
  private void bringFile(Map<String, String> values) throws Exception {
    String rows =
        Files.readAllLines(
                Path.of("src/test/resources/org/lister/agree/entries/2023_24_INDICATOR_VALUES.csv"))
            .stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    String.join(
                        " | ",
                        cells[2],
                        cells[4],
                        cells[5],
                        cells[5].equals("Yes/No Flag") ? values.getOrDefault(cells[4], "") : "",
                        "IMPORTED",
                        "2024-04-02 10:00:00"))
            .reduce("", (all, row) -> all + row + "\n");
    bring("QOF", "2024-03-31", rows);
  }

  private static String rows(String practice) {
    return MEASURED
        .lines()
        .skip(1)
        .map(line -> line.replace("X00001", practice) + "\n")
        .reduce("", String::concat);
  }

  private SettleResult settle(Service service, String... practices) {
    return settle(request(service, MadeUpService.takingPart(practices), SettleRequest.Files.NONE));
  }

  private SettleResult settle(SettleRequest request) {
    SettleResult result = Settle.run(tables, request);
    LedgerOfTests.commit(tables, result.written());
    return result;
  }

  private static SettleRequest request(
      Service service, Participation participation, SettleRequest.Files files) {
    return request(service, participation, files, PARAMETERS);
  }

  private static SettleRequest request(
      Service service,
      Participation participation,
      SettleRequest.Files files,
      PaymentParameters parameters) {
    return new SettleRequest(
        service,
        MadeUpService.PERIOD_END,
        parameters,
        "rules",
        practices(),
        participation,
        3,
        files,
        SettleRequest.Faults.LEAVE_THE_PRACTICE,
        Instant.parse("2026-04-02T10:00:00Z"));
  }

  private static Dataset<Row> practices() {
    return table(
        "practice STRING, practice_name STRING, icb STRING", "| X00001 | Made-up 1 | XI01 |");
  }

  private SettleRequest.Files files(String lists) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("lists.csv"),
            "PRACTICE_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n" + lists);
    return new SettleRequest.Files(file.toUri().toString(), null, null);
  }

  private void measure(String drawing) {
    Dataset<Row> counts =
        DrawnTable.of(TableName.COUNTS.schema(), drawing)
            .withColumn("service", lit("T"))
            .withColumn("period_end", lit(MadeUpService.PERIOD_END))
            .withColumn("level", lit("practice"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, counts)));
  }

  private void bring(String rows) {
    bring("T", "2026-03-31", rows);
  }

  private void bring(String service, String periodEnd, String rows) {
    Dataset<Row> entries =
        DrawnTable.of(TableName.ENTRIES.schema(), BROUGHT + rows)
            .withColumn("service", lit(service))
            .withColumn("period_end", lit(periodEnd).cast("date"))
            .withColumn("last_submission", lit("Y"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.ENTRIES, entries)));
  }

  private String counted() {
    return DrawnTable.drawn(
        tables
            .read(TableName.ACHIEVEMENTS)
            .select("practice", "indicator", "source", "numerator", "denominator"));
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString().replaceAll("/$", "");
  }
}
