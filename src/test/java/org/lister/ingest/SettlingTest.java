package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.ingest.IngestRequest.Objections;

/** One practice's rows compared with each other, without files and without Spark. */
class SettlingTest {

  private static final int ROOM_ENOUGH = 1000;

  private static final String PATIENTS =
      """
      nhs_number | date_of_birth | sex | registered_from | objection_from | objection_to | named_gp
      9990000026 | 1980-12-31    | M   | 2020-01-01      |                |              |
      9990000018 | 1950-02-28    | F   | 2019-04-01      |                |              | G1
      9990000050 | 1960-01-01    |     | 2020-01-01      | 2024-05-01     |              |
      9990000069 | 1960-01-01    | F   | 2020-01-01      | 2024-05-01     | 2024-09-01   |
      """;

  private final List<String> kept = new ArrayList<>();
  private final List<String> quarantined = new ArrayList<>();

  @Test
  void rows_of_patients_are_kept_in_the_order_of_nhs_numbers() throws IOException {
    patients(PATIENTS);
    assertThat(kept)
        .containsExactly(
            "9990000018 1950-02-28 2 2019-04-01 G1 line 3",
            "9990000026 1980-12-31 1 2020-01-01 null line 2",
            "9990000050 1960-01-01 0 2020-01-01 null line 4",
            "9990000069 1960-01-01 2 2020-01-01 null line 5");
  }

  @Test
  void of_rows_of_one_patient_the_later_registration_stays_then_the_later_line()
      throws IOException {
    patients(
        """
        nhs_number | date_of_birth | sex | registered_from | named_gp
        9990000077 | 1960-01-01    | F   | 2019-01-01      | G1
        9990000077 | 1960-01-01    | F   | 2021-07-01      | G2
        9990000077 | 1960-01-01    | F   | 2021-07-01      | G2
        9990000085 | 1960-01-01    | F   | 2021-07-01      | G1
        9990000085 | 1960-01-01    | F   | 2021-07-01      | G2
        """);
    assertThat(kept)
        .containsExactly(
            "9990000077 1960-01-01 2 2021-07-01 G2 line 3",
            "9990000085 1960-01-01 2 2021-07-01 G2 line 6");
    assertThat(quarantined)
        .containsExactly(
            "patients 2 PATIENT_CONFLICT {\"practice\":\"X00001\",\"nhs_number\":\"9990000077\","
                + "\"date_of_birth\":\"1960-01-01\",\"sex\":\"F\","
                + "\"registered_from\":\"2019-01-01\",\"named_gp\":\"G1\"}",
            "patients 5 PATIENT_CONFLICT {\"practice\":\"X00001\",\"nhs_number\":\"9990000085\","
                + "\"date_of_birth\":\"1960-01-01\",\"sex\":\"F\","
                + "\"registered_from\":\"2021-07-01\",\"named_gp\":\"G1\"}");
  }

  @Test
  void a_warning_is_counted_once_for_rows_that_say_the_same() throws IOException {
    FileCounts counts =
        patients(
            """
            nhs_number | date_of_birth | sex | registered_from
            9990000018 | 1960-01-01    | ?   | 2019-01-01
            9990000018 | 1960-01-01    | ?   | 2019-01-01
            """);
    assertThat(measures(counts))
        .containsExactly("ACCEPTED=1", "MERGED=1", "RECEIVED=2", "SEX_UNKNOWN_WORD=1");
    assertThat(counts.lastDay()).isEqualTo(LocalDate.of(2019, 1, 1));
  }

  @Test
  void events_are_kept_by_patient_day_code_and_value_an_empty_one_first() throws IOException {
    events(
        """
        nhs_number | date       | code      | value1 | value2
        9990000026 | 2025-06-01 | 44054006  |        |
        9990000018 | 2025-06-02 | 44054006  |        |
        9990000018 | 2025-06-01 | 271649006 | 60     | 1
        9990000018 | 2025-06-01 | 271649006 | 60     |
        9990000018 | 2025-06-01 | 271649006 | 50     |
        9990000018 | 2025-06-01 | 271649006 |        | 7
        9990000018 | 2025-06-01 | 44054006  |        |
        """);
    assertThat(kept)
        .containsExactly(
            "9990000018 2025-06-01 44054006 null null",
            "9990000018 2025-06-01 271649006 null 7.0",
            "9990000018 2025-06-01 271649006 50.0 null",
            "9990000018 2025-06-01 271649006 60.0 null",
            "9990000018 2025-06-01 271649006 60.0 1.0",
            "9990000018 2025-06-02 44054006 null null",
            "9990000026 2025-06-01 44054006 null null");
  }

  @Test
  void events_that_say_the_same_are_one_whatever_stands_between_them() throws IOException {
    FileCounts counts =
        events(
            """
            nhs_number   | date       | code     | value1
            9990000018   | 2025-06-01 | 44054006 | 0
            9990000018   | 2025-06-02 | 44054006 | 0.00
            999 000 0018 | 2025-06-01 | 44054006 | -0
            9990000018   | 2025-06-01 | 44054006 |
            9990000018   | 2025-06-01 | 44054006 | +.0
            """);
    assertThat(kept)
        .containsExactly(
            "9990000018 2025-06-01 44054006 null null",
            "9990000018 2025-06-01 44054006 0.0 null",
            "9990000018 2025-06-02 44054006 0.0 null");
    assertThat(measures(counts)).containsExactly("ACCEPTED=3", "MERGED=2", "RECEIVED=5");
  }

  @Test
  void a_broken_row_does_not_take_the_place_of_a_good_one_that_is_otherwise_alike()
      throws IOException {
    events(
        """
        nhs_number | date       | code     | value1
        9990000018 | 2025-06-01 | 44054006 | much
        9990000018 | 2025-06-01 | 44054006 |
        """);
    assertThat(kept).containsExactly("9990000018 2025-06-01 44054006 null null");
    assertThat(quarantined).hasSize(1).first().asString().startsWith("events 2 VALUE_MALFORMED");
  }

  @Test
  void what_only_the_patient_tells_of_an_event_is_told_after_what_the_row_tells()
      throws IOException {
    events(
        """
        nhs_number | date       | code
        9990000115 | 2025-06-01 | 44054006
        9990000115 | 2025-06-01 | 44054007
        9990000018 | 1950-02-27 | 44054006
        9990000018 | 1950-02-28 | 44054006
        """);
    assertThat(kept).containsExactly("9990000018 1950-02-28 44054006 null null");
    assertThat(quarantined)
        .containsExactly(
            "events 2 NO_SUCH_PATIENT {\"practice\":\"X00001\",\"nhs_number\":\"9990000115\","
                + "\"date\":\"2025-06-01\",\"code\":\"44054006\"}",
            "events 3 CODE_INVALID {\"practice\":\"X00001\",\"nhs_number\":\"9990000115\","
                + "\"date\":\"2025-06-01\",\"code\":\"44054007\"}",
            "events 4 DATE_BEFORE_BIRTH {\"practice\":\"X00001\",\"nhs_number\":\"9990000018\","
                + "\"date\":\"1950-02-27\",\"code\":\"44054006\"}");
  }

  private static final String AROUND_OBJECTIONS =
      """
      nhs_number | date       | code     | value1
      9990000050 | 2024-05-01 | 44054006 |
      9990000050 | 2024-05-02 | 44054006 |
      9990000050 | 2024-05-02 | 44054006 | much
      9990000050 |            | 44054006 |
      9990000050 | 2024-05-50 | 44054006 |
      9990000069 | 2024-08-31 | 44054006 |
      9990000069 | 2024-09-01 | 44054006 |
      """;

  @Test
  void what_lies_behind_an_objection_or_may_lie_there_is_dropped_before_all_else()
      throws IOException {
    FileCounts counts = events(AROUND_OBJECTIONS);
    assertThat(kept)
        .containsExactly(
            "9990000050 2024-05-01 44054006 null null", "9990000069 2024-09-01 44054006 null null");
    assertThat(quarantined).isEmpty();
    assertThat(measures(counts)).containsExactly("ACCEPTED=2", "OBJECTED=5", "RECEIVED=7");
    assertThat(counts.lastDay()).isEqualTo(LocalDate.of(2024, 9, 1));
  }

  @Test
  void where_a_direction_says_that_objections_do_not_apply_they_do_not() throws IOException {
    FileCounts counts =
        eventsOf(PATIENTS, AROUND_OBJECTIONS, ROOM_ENOUGH, judges(Objections.NOT_UPHELD));
    assertThat(counts.of("OBJECTED")).isZero();
    assertThat(counts.of("ACCEPTED")).isEqualTo(4);
    assertThat(quarantined).hasSize(3);
  }

  @Test
  void an_objection_in_a_rejected_row_still_holds_the_earlier_of_two() throws IOException {
    FileCounts counts =
        eventsOf(
            """
            nhs_number | date_of_birth | registered_from | registered_to | objection_from
            9990000107 | 1960-01-01    | 2020-01-01      | 31/12/2021    | 2024-05-01
            9990000107 | 1960-01-01    | 2020-01-01      | 31/12/2021    | 2023-05-01
            9990000019 | 1960-01-01    | 2020-01-01      |               | 2023-05-01
            """,
            """
            nhs_number | date       | code
            9990000107 | 2024-05-02 | 44054006
            9990000107 | 2024-05-01 | 44054006
            9990000019 | 2024-05-02 | 44054006
            9990000019 | 2023-05-01 | 44054006
            """,
            ROOM_ENOUGH);
    assertThat(measures(counts))
        .containsExactly("NHS_NUMBER_CHECK_DIGIT=1", "OBJECTED=3", "RECEIVED=4");
  }

  @Test
  void of_two_rejected_rows_the_one_that_was_never_withdrawn_speaks() throws IOException {
    FileCounts counts =
        eventsOf(
            """
            nhs_number | date_of_birth | registered_from | registered_to | objection_from | objection_to
            9990000107 | 1960-01-01    | 2020-01-01      | 31/12/2021    | 2023-05-01     |
            9990000107 | 1960-01-01    | 2020-01-01      | 31/12/2021    | 2023-05-01     | 2024-01-01
            """,
            """
            nhs_number | date       | code
            9990000107 | 2024-06-01 | 44054006
            """,
            ROOM_ENOUGH);
    assertThat(measures(counts)).containsExactly("OBJECTED=1", "RECEIVED=1");
  }

  @Test
  void the_accepted_row_of_a_patient_speaks_for_the_rejected_ones() throws IOException {
    FileCounts counts =
        eventsOf(
            """
            nhs_number | date_of_birth | registered_from | registered_to | objection_from
            9990000018 | 1960-01-01    | 2020-01-01      | 31/12/2021    | 2023-05-01
            9990000018 | 1960-01-01    | 2020-01-01      |               |
            """,
            """
            nhs_number | date       | code
            9990000018 | 2024-05-02 | 44054006
            """,
            ROOM_ENOUGH);
    assertThat(measures(counts)).containsExactly("ACCEPTED=1", "RECEIVED=1");
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 40, 41, 60, 78, 79, 117, 153})
  void a_practice_of_more_events_than_there_is_room_for_ends_the_same(int room) throws IOException {
    String events = manyEvents();
    FileCounts all = eventsOf(PATIENTS, events, ROOM_ENOUGH);
    List<String> keptWithRoom = List.copyOf(kept);
    List<String> quarantinedWithRoom = List.copyOf(quarantined);
    FileCounts counts = eventsOf(PATIENTS, events, room);
    assertThat(kept).isEqualTo(keptWithRoom).hasSize(152);
    assertThat(quarantined).isEqualTo(quarantinedWithRoom).hasSize(38);
    assertThat(counts).isEqualTo(all);
    assertThat(counts.of("MERGED")).isEqualTo(2);
  }

  @Test
  void one_patient_with_more_events_than_there_is_room_for_stops_the_run() {
    assertThatThrownBy(() -> eventsOf(PATIENTS, manyEvents(), 37))
        .isInstanceOf(HeldEvents.OneTooMany.class)
        .hasMessage("one patient has more than 37 events");
  }

  /**
   * Thirty-eight for each of four patients and an unknown one, dealt out in turn, two said twice.
   */
  private static String manyEvents() {
    List<String> numbers =
        List.of("9990000069", "9990000018", "9990000115", "9990000050", "9990000026");
    String drawn =
        IntStream.range(0, 190)
            .mapToObj(row -> event(numbers.get(row % 5), 190 - row))
            .collect(Collectors.joining("", "nhs_number | date | code\n", ""));
    return drawn + event("9990000018", 189) + event("9990000026", 1);
  }

  private static String event(String nhsNumber, int daysBeforeMay) {
    LocalDate day = LocalDate.of(2024, 5, 1).minusDays(daysBeforeMay);
    return "%s | %s | 44054006\n".formatted(nhsNumber, day);
  }

  private FileCounts patients(String drawing) throws IOException {
    PatientsIntake intake = intake();
    intake.take(() -> new DrawnRows(Content.PATIENTS, drawing));
    return intake.counts();
  }

  private FileCounts events(String drawing) throws IOException {
    return eventsOf(PATIENTS, drawing, ROOM_ENOUGH);
  }

  private FileCounts eventsOf(String patients, String events, int room) throws IOException {
    return eventsOf(patients, events, room, judges(Objections.UPHELD));
  }

  private FileCounts eventsOf(String patients, String events, int room, Judges judges)
      throws IOException {
    KnownPatients all = intake().take(() -> new DrawnRows(Content.PATIENTS, patients));
    kept.clear();
    quarantined.clear();
    return new EventsIntake("X00001", all, judges, quarantine(), row -> kept.add(event(row)))
        .take(() -> new DrawnRows(Content.EVENTS, events), room);
  }

  private PatientsIntake intake() {
    return new PatientsIntake(
        "X00001",
        judges(Objections.UPHELD).patients(),
        quarantine(),
        row -> kept.add(patient(row)));
  }

  private Quarantine quarantine() {
    return new Quarantine("X00001", Scene.PERIOD_END, row -> quarantined.add(rejected(row)));
  }

  private static Judges judges(Objections objections) {
    return Judges.under(
        new Terms(Scene.supplier("EMIS"), Scene.contract(), Scene.PERIOD_END, objections));
  }

  private static List<String> measures(FileCounts counts) {
    return new TreeMap<>(counts.measures())
        .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
  }

  private static String patient(InternalRow row) {
    return "%d %s %d %s %s line %d"
        .formatted(
            row.getLong(1),
            LocalDate.ofEpochDay(row.getInt(2)),
            row.getInt(3),
            LocalDate.ofEpochDay(row.getInt(5)),
            row.isNullAt(7) ? null : row.getUTF8String(7),
            row.getLong(11));
  }

  private static String event(InternalRow row) {
    return "%d %s %d %s %s"
        .formatted(
            row.getLong(1),
            LocalDate.ofEpochDay(row.getInt(2)),
            row.getLong(3),
            row.isNullAt(4) ? null : row.getDouble(4),
            row.isNullAt(5) ? null : row.getDouble(5));
  }

  private static String rejected(InternalRow row) {
    return "%s %d %s %s"
        .formatted(
            row.getUTF8String(2), row.getLong(3), row.getUTF8String(4), row.getUTF8String(5));
  }
}
