package org.lister.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.domain.Agreement;
import org.lister.domain.Stopped;
import org.lister.domain.Tolerances;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Two practices' counts beside another source's, in both forms and with everything wrong. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class ReconcileTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private static final String COUNTS =
      """
      | practice | X00001  | XM001 | register    | 400 |
      | practice | X00001  | XM001 | denominator | 388 |
      | practice | X00001  | XM001 | numerator   | 300 |
      | practice | X00001  | XM001 | DMPCAPU     | 12  |
      | practice | X00001  | XM001 | DMPCADEC    | 0   |
      | practice | X00002  | XM001 | register    | 100 |
      | practice | X00002  | XM001 | denominator | 100 |
      | practice | X00002  | XM002 | register    | 7   |
      | practice | X00001  | LIST  | patients    | 900 |
      | england  | ENG     | XM001 | register    | 999 |
      """;

  private static final String THEIRS =
      """
      PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE
      X00001,XM001,REGISTER,400
      X00001,XM001,DENOMINATOR,400
      X00001,XM001,NUMERATOR,294
      X00001,XM001,DMPCAPU,0
      X00002,XM001,REGISTER,105
      X00002,XM001,DENOMINATOR,100
      X00002,XM001,NUMERATOR,8
      """;

  private static final String VERDICTS =
      """
      | practice | X00001 | XM001 | register    | 400 | 400 | 0   | 8 | AGREES      |
      | practice | X00001 | XM001 | denominator | 388 | 400 | -12 | 8 | DIFFERS     |
      | practice | X00001 | XM001 | numerator   | 300 | 294 | 6   | 5 | DIFFERS     |
      | practice | X00001 | XM001 | DMPCAPU     | 12  | 0   | 12  | 5 | DIFFERS     |
      | practice | X00001 | XM001 | DMPCADEC    | 0   | -   | -   | - | ONLY_OURS   |
      | practice | X00002 | XM001 | register    | 100 | 105 | -5  | 5 | WITHIN      |
      | practice | X00002 | XM001 | denominator | 100 | 100 | 0   | 5 | AGREES      |
      | practice | X00002 | XM001 | numerator   | -   | 8   | -   | - | ONLY_THEIRS |
      | practice | X00002 | XM002 | register    | 7   | -   | -   | - | ONLY_OURS   |
      | england  | ENG    | XM001 | register    | 500 | 505 | -5  | 5 | WITHIN      |
      | england  | ENG    | XM001 | denominator | 488 | 500 | -12 | 5 | DIFFERS     |
      | england  | ENG    | XM001 | numerator   | 300 | 294 | 6   | 2 | DIFFERS     |
      | england  | ENG    | XM001 | DMPCAPU     | 12  | 0   | 12  | 0 | DIFFERS     |
      """;

  private Path folder;
  private Tables tables;
  private ReconcileResult first;

  @BeforeAll
  void reconciled(@TempDir Path shared) throws IOException {
    folder = shared;
    measured();
    first = reconcile("first.csv", THEIRS);
    LedgerOfTests.commit(tables, first.written());
  }

  private void measured() {
    Roots roots = new Roots(uri("restricted"), uri("tables"));
    tables = new Tables(SPARK, roots);
    Dataset<Row> counts =
        table(
                "level STRING, organisation STRING, indicator STRING, field STRING, value BIGINT",
                COUNTS)
            .withColumn("service", lit("XSERVICE"))
            .withColumn("period_end", lit(PERIOD_END))
            .withColumn("gp", lit(null).cast("string"))
            .select(
                "service",
                "period_end",
                "level",
                "organisation",
                "gp",
                "indicator",
                "field",
                "value");
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, counts)));
  }

  @Test
  void every_count_of_either_source_gets_its_verdict() {
    assertVerdicts("first.csv", first);
    assertThat(first.practices())
        .isEqualTo(
            Map.of(
                Agreement.AGREES, 2L,
                Agreement.WITHIN, 1L,
                Agreement.DIFFERS, 3L,
                Agreement.ONLY_OURS, 2L,
                Agreement.ONLY_THEIRS, 1L));
    assertThat(first.broken()).isEqualTo(7);
    assertThat(first.faults()).isZero();
    assertThat(first.rows()).isEqualTo(7);
  }

  @Test
  void of_cqrs_the_period_and_the_last_submission_are_compared_and_the_rest_is_listed()
      throws IOException {
    ReconcileResult result =
        reconcile(
            cqrs(THEIRS, "20260331")
                + cqrsRow("X00001", "20260331", "XM001", "Numerator", "1", "N")
                + cqrsRow("X00001", "20270331", "XM001", "Numerator", "1", "Y"));
    assertVerdicts("counts.csv", result);
    assertThat(faults()).containsExactly("9,SUPERSEDED", "10,OTHER_DAY");
  }

  @Test
  void last_years_counts_are_compared_and_said_to_be_last_years() throws IOException {
    ReconcileResult result = reconcile(cqrs(THEIRS, "20250331"));
    assertVerdicts("counts.csv", result);
    assertThat(result.summary()).contains("of another day: 20250331");
  }

  @Test
  void a_row_that_is_no_count_is_listed_with_its_line_and_reason() throws IOException {
    ReconcileResult result =
        reconcile(
            THEIRS
                + """
                X00009,XM001,REGISTER,1
                9434765919,XM001,REGISTER,1
                X00001,XM009,REGISTER,1
                X00001,XM001,PCAS,1
                X00001,XM002,DMPCAPU,1
                X00001,XM002,REGISTER,-1
                X00001,XM002,REGISTER,1.5
                X00001,XM002,REGISTER,
                X00001,XM002,REGISTER,1234567890
                X00001,XM002
                X00001,XM001,REGISTER,400
                X00002,XM002,REGISTER,7
                X00002,XM002,REGISTER,8
                """);
    assertVerdicts("counts.csv", result);
    assertThat(faults())
        .containsExactly(
            "9,PRACTICE_UNKNOWN",
            "10,PRACTICE_UNKNOWN",
            "11,INDICATOR_UNKNOWN",
            "12,FIELD_UNKNOWN",
            "13,FIELD_UNKNOWN",
            "14,NOT_A_COUNT",
            "15,NOT_A_COUNT",
            "16,NOT_A_COUNT",
            "17,NOT_A_COUNT",
            "18,OTHER_WIDTH",
            "19,DUPLICATE",
            "20,CONTRADICTORY",
            "21,CONTRADICTORY");
    assertThat(result.faults()).isEqualTo(13);
    assertThat(result.summary())
        .contains("| the practice is not in the hierarchy | 2 | 9 |")
        .doesNotContain("9434765919");
    assertThat(Files.readString(report("counts.csv/faults.csv"))).doesNotContain("9434765919");
  }

  @Test
  void the_summary_tells_rates_sums_the_worst_and_what_explains_them() throws IOException {
    String summary = first.summary();
    assertThat(summary)
        .contains("| XM001 | 6 | 3 | 50.0 | 3 | 1 | 1 |", "| XM002 | 0 | 0 | - | 0 | 1 | 0 |")
        .contains("| XM001 | denominator | 488 | 500 | -12 | 5 | differs |")
        .contains("| X00001 | 3 | 30 |")
        .contains("## What explains XM001", "England:", "X00001:")
        .contains("| DMPCAPU | 12 | 0 | +12 |", "| DMPCADEC | 0 | - | - |")
        .contains(
            "The denominator differs by -12; DMPCAPU differs by +12: rule 2 of the denominator"
                + " rejects as DMPCAPU when PU_DAT is recorded.")
        .contains("| 2 | PU_DAT is recorded | reject as DMPCAPU")
        .doesNotContain("## What explains XM002");
    assertThat(Files.readString(report("first.csv/summary.md"))).isEqualTo(summary);
  }

  @Test
  void the_differences_are_one_file_and_those_to_look_at_come_first() throws IOException {
    assertThat(Files.readAllLines(report("first.csv/differences.csv")))
        .startsWith(
            "level,organisation,indicator,field,ours,theirs,difference,tolerance,verdict",
            "england,ENG,XM001,DMPCAPU,12,0,12,0,DIFFERS")
        .contains("practice,X00002,XM001,numerator,,8,,,ONLY_THEIRS")
        .endsWith("practice,X00002,XM002,register,7,,,,ONLY_OURS")
        .hasSize(10);
  }

  @Test
  void a_second_comparison_with_the_same_source_replaces_the_first() throws IOException {
    LedgerOfTests.commit(tables, reconcile("other.csv", THEIRS).written());
    LedgerOfTests.commit(tables, reconcile("first.csv", THEIRS).written());
    assertThat(tables.read(TableName.RECONCILIATIONS).groupBy("source").count().collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getLong(1))
        .containsExactlyInAnyOrder("first.csv 13", "other.csv 13");
  }

  @Test
  void a_byte_order_mark_and_quotes_and_more_columns_in_any_order_do_no_harm() throws IOException {
    ReconcileResult result =
        reconcile(
            "\uFEFFVALUE,NOTE,PRACTICE_CODE,MEASURE,INDICATOR_CODE\r\n"
                + "\"400\",\"two\nlines, and a comma\",X00001,REGISTER,XM001\r\n"
                + "x,,X00001,NUMERATOR,XM001\r\n");
    assertThat(result.practices()).containsEntry(Agreement.AGREES, 1L);
    assertThat(faults()).containsExactly("4,NOT_A_COUNT");
  }

  @Test
  void a_header_that_is_not_known_is_a_mistake_in_a_sentence() {
    assertMistake("PRACTICE,INDICATOR,VALUE\nX00001,XM001,1\n", "its header is none that is known");
    assertMistake("", "its header is none that is known");
    assertMistake("PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE\n", "a header and nothing else");
  }

  @Test
  void bytes_that_are_not_utf_8_and_files_that_are_not_there_are_mistakes() throws IOException {
    byte[] windows =
        (THEIRS + "Caf\u00E9,XM001,REGISTER,1\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("windows.csv"), windows);
    assertThatThrownBy(() -> run("windows.csv"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> run("nothing.csv"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("not there or not readable");
  }

  @Test
  void a_file_without_one_count_of_the_service_is_a_data_fault() {
    assertThatThrownBy(
            () ->
                reconcile("PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE\nX00001,AF007,REGISTER,1\n"))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("none of its 1 rows", "1: the service has no such indicator");
  }

  private void assertMistake(String text, String sentence) {
    assertThatThrownBy(() -> reconcile(text))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageStartingWith("Cannot compare with ")
        .hasMessageContaining(sentence);
  }

  private void assertVerdicts(String source, ReconcileResult result) {
    String columns =
        "level STRING, organisation STRING, indicator STRING, field STRING, ours BIGINT,"
            + " theirs BIGINT, difference BIGINT, tolerance BIGINT, verdict STRING";
    Dataset<Row> written =
        tables
            .readAt(TableName.RECONCILIATIONS, result.written().get(0))
            .where(col("source").equalTo(source));
    assertSameRows(table(columns, VERDICTS), written.drop("service", "period_end", "source"));
  }

  private ReconcileResult reconcile(String text) throws IOException {
    return reconcile("counts.csv", text);
  }

  private ReconcileResult reconcile(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return run(name);
  }

  private ReconcileResult run(String name) {
    return Reconcile.run(
        tables,
        new ReconcileRequest(
            uri(name),
            MadeUpRules.service(),
            PERIOD_END,
            List.of(MadeUpRules.ruleset()),
            table("practice STRING", "X00001\nX00002"),
            Tolerances.standard(),
            uri("reconciled")));
  }

  /** The same counts as CQRS tells them. */
  private static String cqrs(String tidy, String day) {
    String header =
        "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
            + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\n";
    StringBuilder rows = new StringBuilder(header);
    tidy.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells -> rows.append(cqrsRow(cells[0], day, cells[1], named(cells[2]), cells[3], "Y")));
    return rows.toString();
  }

  private static String cqrsRow(
      String practice, String day, String indicator, String field, String value, String last) {
    return "QOF2526,Quality and Outcomes Framework,%s,%s,%s,%s,%s,None,AUTOMATED,02/04/2026,11:19:50,%s\n"
        .formatted(practice, day, indicator, field, value, last);
  }

  private static String named(String measure) {
    return Map.of(
            "REGISTER", "Diabetes Mellitus Register",
            "DENOMINATOR", "Denominator",
            "NUMERATOR", "Numerator")
        .getOrDefault(measure, measure);
  }

  /** Line and reason of each row that was not compared. */
  private List<String> faults() throws IOException {
    try (Stream<String> lines = Files.lines(report("counts.csv/faults.csv"))) {
      return lines
          .skip(1)
          .map(line -> String.join(",", List.of(line.split(",")).subList(0, 2)))
          .toList();
    }
  }

  private Path report(String name) {
    return folder.resolve("reconciled/XSERVICE/2026-03-31").resolve(name);
  }

  private String uri(String name) {
    return "file:" + folder.resolve(name);
  }
}
