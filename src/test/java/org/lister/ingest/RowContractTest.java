package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lister.store.TableName;

/** Every rule for rows: the last column says what is to become of the row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowContractTest {

  private static final String PATIENTS =
      """
      practice | nhs_number   | date_of_birth | sex | registered_from | registered_to | objection_from | objection_to | named_gp | expected
      X00001   | 9990000018   | 1950-02-28    | F   | 2019-04-01      |               |                |              |          | kept
      X00001   | 999 000 0026 | 1980-12-31    | M   | 2020-01-01      |               |                |              |          | kept
      X00001   | 9990000034   | 2000-02-29    | M   | 2020-01-01      | 2020-01-01    |                |              |          | kept
      X00001   | 9990000042   | 1960-01-01    | ?   | 2020-01-01      |               |                |              |          | SEX_UNKNOWN_WORD
      X00001   | 9990000050   | 1960-01-01    |     | 2020-01-01      |               | 2024-05-01     |              |          | kept
      X00001   | 9990000069   | 1960-01-01    | F   | 2020-01-01      |               | 2024-05-01     | 2024-09-01   |          | kept
      X00001   | 9990000077   | 1960-01-01    | F   | 2019-01-01      |               |                |              | G1       | PATIENT_CONFLICT
      X00001   | 9990000077   | 1960-01-01    | F   | 2021-07-01      |               |                |              | G2       | kept
      X00001   | 9990000077   | 1960-01-01    | F   | 2021-07-01      |               |                |              | G2       | MERGED
      X00001   | 9990000085   | 1960-01-01    | F   | 2021-07-01      |               |                |              | G1       | PATIENT_CONFLICT
      X00001   | 9990000085   | 1960-01-01    | F   | 2021-07-01      |               |                |              | G2       | kept
      X00001   |              | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_MISSING
      X00001   | 999000001    | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_NOT_TEN_DIGITS
      X00001   | 99900000A8   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_NOT_TEN_DIGITS
      X00001   | 9990000019   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_CHECK_DIGIT
      X00001   | 9999999999   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_PLACEHOLDER
      X00001   | 2333455667   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_PLACEHOLDER
      X00001   | 3000000003   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_PLACEHOLDER
      X00001   | 4010232137   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | NHS_NUMBER_NOT_AN_ISSUED_RANGE
      X00002   | 9990000093   | 1960-01-01    | F   | 2020-01-01      |               |                |              |          | PRACTICE_FOREIGN
      X00001   | 9990000093   |               | F   | 2020-01-01      |               |                |              |          | DATE_OF_BIRTH_MISSING
      X00001   | 9990000093   | 1960-02-30    | F   | 2020-01-01      |               |                |              |          | DATE_OF_BIRTH_MALFORMED
      X00001   | 9990000093   | 2026-04-01    | F   | 2020-01-01      |               |                |              |          | DATE_OF_BIRTH_FUTURE
      X00001   | 9990000093   | 1960-01-01    | F   |                 |               |                |              |          | REGISTERED_FROM_MISSING
      X00001   | 9990000093   | 1960-01-01    | F   | 2020-01-01      | 2019-12-31    |                |              |          | REGISTRATION_ORDER
      X00001   | 9990000107   | 1960-01-01    | F   | 2020-01-01      | 31/12/2021    | 2024-05-01     |              |          | DATE_MALFORMED
      """;
  private static final String EVENTS =
      """
      practice | nhs_number   | date       | code      | value1  | value2 | expected
      X00001   | 9990000018   | 2025-06-01 | 44054006  |         |        | kept
      X00001   | 9990000018   | 2025-06-01 | 44054006  |         |        | MERGED
      X00001   | 999 000 0018 | 1950-02-28 | 271649006 | 40      |        | kept
      X00001   | 9990000018   | 2026-03-31 | 271649006 | 350     | .5     | kept
      X00001   | 9990000018   | 2025-06-02 | 75367002  | 141     | 85     | CODE_UNKNOWN
      X00001   | 9990000018   |            | 44054006  |         |        | DATE_MISSING
      X00001   | 9990000018   | 2025-02-30 | 44054006  |         |        | DATE_MALFORMED
      X00001   | 9990000018   | 01/06/2025 | 44054006  |         |        | DATE_MALFORMED
      X00001   | 9990000018   | 1899-12-31 | 44054006  |         |        | DATE_TOO_EARLY
      X00001   | 9990000018   | 2026-04-01 | 44054006  |         |        | DATE_FUTURE
      X00001   | 9990000018   | 1950-02-27 | 44054006  |         |        | DATE_BEFORE_BIRTH
      X00001   | 9990000018   | 2025-06-01 |           |         |        | CODE_MISSING
      X00001   | 9990000018   | 2025-06-01 | 44054007  |         |        | CODE_INVALID
      X00001   | 9990000018   | 2025-06-01 | diabetes  |         |        | CODE_INVALID
      X00001   | 9990000018   | 2025-06-01 | 271649006 | 141mmHg |        | VALUE_MALFORMED
      X00001   | 9990000018   | 2025-06-01 | 271649006 |         | NaN    | VALUE_MALFORMED
      X00001   | 9990000018   | 2025-06-01 | 271649006 | 39.9    |        | VALUE_OUT_OF_RANGE
      X00001   | 9990000018   | 2025-06-01 | 271649006 | 350.1   |        | VALUE_OUT_OF_RANGE
      X00001   | 9990000018   | 2025-06-01 | 44054006  | 5000    |        | kept
      X00001   | 9990000115   | 2025-06-01 | 44054006  |         |        | NO_SUCH_PATIENT
      X00001   | 9990000093   | 2025-06-01 | 44054006  |         |        | NO_SUCH_PATIENT
      X00001   | 9990000019   | 2025-06-01 | 44054006  |         |        | NHS_NUMBER_CHECK_DIGIT
      X00002   | 9990000018   | 2025-06-01 | 44054006  |         |        | PRACTICE_FOREIGN
      X00001   | 9990000050   | 2024-05-01 | 44054006  |         |        | kept
      X00001   | 9990000050   | 2024-05-02 | 44054006  |         |        | OBJECTED
      X00001   | 9990000050   | 2024-05-02 | 44054006  | much    |        | OBJECTED
      X00001   | 9990000050   | 2024-05-50 | 44054006  |         |        | OBJECTED
      X00001   | 9990000069   | 2024-08-31 | 44054006  |         |        | OBJECTED
      X00001   | 9990000069   | 2024-09-01 | 44054006  |         |        | kept
      X00001   | 9990000107   | 2024-05-02 | 44054006  |         |        | OBJECTED
      X00001   | 9990000107   | 2024-04-30 | 44054006  |         |        | NO_SUCH_PATIENT
      """;

  @TempDir static Path folder;

  private final Map<String, String> quarantined = new HashMap<>();
  private Scene scene;
  private IngestResult result;

  @BeforeAll
  void take_the_extract_in() {
    scene = new Scene(folder);
    scene.write("EMIS", "X00001", Content.PATIENTS, PATIENTS);
    scene.write("EMIS", "X00001", Content.EVENTS, EVENTS);
    result = scene.run();
    scene
        .rows(TableName.QUARANTINE, "file", "line", "reason")
        .forEach(row -> quarantined.put(row.substring(0, row.lastIndexOf(' ')), lastWord(row)));
  }

  @AfterAll
  void forget() {
    quarantined.clear();
  }

  static Stream<Arguments> rows() {
    List<Arguments> rows = new ArrayList<>();
    for (Content content : Content.values()) {
      List<String> lines =
          (content == Content.PATIENTS ? PATIENTS : EVENTS).strip().lines().toList();
      for (int line = 1; line < lines.size(); line++) {
        rows.add(Arguments.of(lastWord(lines.get(line)), content, line + 1));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest(name = "{1} line {2}: {0}")
  @MethodSource("rows")
  void each_row_goes_to_quarantine_with_the_first_reason_or_not_at_all(
      String expected, Content content, int line) {
    boolean isRejected =
        Stream.of(RowReason.values())
            .filter(RowReason::isRejection)
            .anyMatch(reason -> reason.name().equals(expected));
    assertThat(quarantined.get(content.word() + " " + line))
        .isEqualTo(isRejected ? expected : null);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void the_report_counts_every_end_of_a_row(Content content) {
    Map<String, Long> expected = new HashMap<>();
    rows()
        .filter(row -> row.get()[1] == content)
        .map(row -> (String) row.get()[0])
        .forEach(
            end -> {
              expected.merge("RECEIVED", 1L, Long::sum);
              boolean kept = end.equals("kept") || RowWarning.isOne(end);
              expected.merge(kept ? "ACCEPTED" : end, 1L, Long::sum);
              if (RowWarning.isOne(end)) {
                expected.merge(end, 1L, Long::sum);
              }
            });
    assertThat(
            scene.rows(TableName.QUALITY, "file", "measure", "rows", "previous").stream()
                .filter(row -> row.startsWith(content.word())))
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .map(
                    entry ->
                        "%s %s %d null".formatted(content.word(), entry.getKey(), entry.getValue()))
                .toList());
  }

  static Stream<Content> contents() {
    return Stream.of(Content.values());
  }

  @Test
  void the_later_registration_of_a_patient_is_kept_then_the_later_line() {
    assertThat(scene.rows(TableName.PATIENTS, "nhs_number", "registered_from", "named_gp"))
        .contains("9990000077 2021-07-01 G2", "9990000085 2021-07-01 G2");
  }

  @Test
  void what_follows_an_objection_is_kept_nowhere_not_even_in_quarantine() {
    assertThat(scene.rows(TableName.EVENTS, "nhs_number", "date"))
        .contains("9990000050 2024-05-01")
        .doesNotContain("9990000050 2024-05-02");
    assertThat(scene.rows(TableName.QUARANTINE, "row"))
        .noneMatch(row -> row.contains("2024-05-02") || row.contains("2024-05-50"));
    assertThat(result.rows().objected()).isEqualTo(5);
  }

  @Test
  void quarantine_holds_the_row_as_it_arrived() {
    assertThat(scene.rows(TableName.QUARANTINE, "reason", "row"))
        .contains(
            "VALUE_MALFORMED {\"practice\":\"X00001\",\"nhs_number\":\"9990000018\","
                + "\"date\":\"2025-06-01\",\"code\":\"271649006\",\"value1\":\"141mmHg\"}");
  }

  @Test
  void the_receipt_says_accepted_with_faults() {
    assertThat(
            scene.rows(
                TableName.RECEIPTS,
                "practice",
                "status",
                "patients_received",
                "patients_accepted",
                "events_received",
                "events_accepted"))
        .containsExactly("X00001 ACCEPTED_WITH_FAULTS 26 8 31 7");
  }

  @Test
  void no_number_of_a_patient_is_in_what_the_run_says() {
    assertThat(result.toString()).doesNotContain("999000");
  }

  private static String lastWord(String row) {
    return row.substring(row.lastIndexOf(' ') + 1);
  }
}
