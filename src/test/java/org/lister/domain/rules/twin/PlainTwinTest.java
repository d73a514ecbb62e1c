package org.lister.domain.rules.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;

/** What business rules mean, on the days where meaning is decided. */
class PlainTwinTest {

  private static final QualifyingDates DATES =
      QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31));

  @ParameterizedTest
  @CsvSource({
    // born, age on 31 March 2026
    "2009-03-31, 17",
    "2009-04-01, 16",
    "2025-04-01, 0",
    "2026-03-31, 0"
  })
  void age_is_in_completed_years(LocalDate born, double age) {
    assertThat(value("age on PPED", patient(born, ""))).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({
    // days before 31 March, age of somebody born on 29 February 2008
    "31, 17",
    "30, 18"
  })
  void born_on_29_february_is_a_year_older_on_1_march(int days, double age) {
    PlainPatient leapling = patient(LocalDate.of(2008, 2, 29), "");

    assertThat(value("age on PPED - %d days".formatted(days), leapling)).isEqualTo(age);
  }

  @Test
  void there_is_no_age_before_birth() {
    PlainPatient newborn = patient(LocalDate.of(2026, 3, 1), "");

    assertThat(value("age on PPED - 12 months", newborn)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31, false", "2025-04-01, true", "2026-03-31, true", "2026-04-01, false"})
  void twelve_months_begin_on_the_day_after_the_same_day_a_year_ago(
      LocalDate date, boolean counts) {
    Double found =
        value(
            "latest A after PPED - 12 months and on or before PPED",
            patient("%s A".formatted(date)));

    assertThat(found != null).isEqualTo(counts);
  }

  @Test
  void a_month_before_31_march_is_the_last_day_of_february() {
    assertThat(day("latest A on or before PPED - 1 month", patient("2026-02-28 A")))
        .isEqualTo("2026-02-28");
    assertThat(day("latest A before PPED - 1 month", patient("2026-02-28 A"))).isNull();
  }

  @Test
  void the_latest_and_the_earliest_are_picked_within_all_bounds() {
    PlainPatient patient = patient("2020-01-01 A | 2024-05-05 A | 2026-03-31 A | 2026-04-01 A");

    assertThat(day("latest A on or before PPED", patient)).isEqualTo("2026-03-31");
    assertThat(day("earliest A after PPED - 5 years", patient)).isEqualTo("2024-05-05");
  }

  @Test
  void a_bound_whose_day_is_null_lets_nothing_through() {
    PlainPatient patient = patient("2026-01-01 A");

    assertThat(value("latest A after DEATH", patient)).isNull();
    assertThat(value("count of A after DEATH", patient)).isZero();
  }

  @Test
  void of_several_values_on_one_day_the_lowest_counts() {
    PlainPatient patient =
        patient("2026-01-01 A 60 | 2026-01-01 A 55 | 2026-01-01 A | 2025-12-31 A 40");

    assertThat(values("latest A with a value", patient))
        .containsEntry("X_DAT", days("2026-01-01"))
        .containsEntry("X_VAL", 55.0);
  }

  @Test
  void an_entry_without_a_value_gives_way_to_an_older_one_with_a_value() {
    assertThat(day("latest A with a value", patient("2026-01-01 A | 2025-01-01 A 40")))
        .isEqualTo("2025-01-01");
  }

  @Test
  void a_pair_is_one_entry_with_two_values() {
    assertThat(
            values(
                "latest BP with two values or SYS and DIA on one day",
                patient("2026-01-01 BP 150 95")))
        .containsEntry("X_VAL", 150.0)
        .containsEntry("X_VAL2", 95.0);
  }

  @Test
  void a_pair_is_two_entries_of_one_day() {
    assertThat(
            values(
                "latest BP with two values or SYS and DIA on one day",
                patient("2026-01-01 SYS 150 | 2026-01-01 DIA 95")))
        .containsEntry("X_VAL", 150.0)
        .containsEntry("X_VAL2", 95.0);
  }

  @Test
  void two_entries_of_two_days_are_no_pair() {
    assertThat(
            value(
                "latest BP with two values or SYS and DIA on one day",
                patient("2026-01-01 SYS 150 | 2026-01-02 DIA 95 | 2026-01-03 BP 150")))
        .isNull();
  }

  @Test
  void of_several_pairs_on_one_day_the_lowest_first_and_the_lowest_second_value_count() {
    PlainPatient patient = patient("2026-01-01 BP 150 80 | 2026-01-01 SYS 140 | 2026-01-01 DIA 95");

    assertThat(values("latest BP with two values or SYS and DIA on one day", patient))
        .containsEntry("X_VAL", 140.0)
        .containsEntry("X_VAL2", 80.0);
  }

  @Test
  void a_systolic_value_alone_does_not_lower_the_pair_of_its_day() {
    assertThat(
            values(
                "latest BP with two values or SYS and DIA on one day",
                patient("2026-01-01 BP 150 80 | 2026-01-01 SYS 120")))
        .containsEntry("X_VAL", 150.0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01 A | 2026-01-07 A, 1",
    "2026-01-01 A | 2026-01-08 A, 2",
    "2026-01-01 A | 2026-01-06 A | 2026-01-12 A, 2",
    "2026-01-01 A | 2026-01-06 A | 2026-01-08 A | 2026-01-15 A, 3",
    "2026-01-01 A | 2026-01-01 A, 1",
    "2026-01-01 B, 0"
  })
  void invitations_count_when_each_lies_seven_days_after_the_one_before(
      String entries, double count) {
    assertThat(value("count of A at least 7 days apart", patient(entries))).isEqualTo(count);
  }

  @Test
  void the_latest_of_several_days_passes_over_those_that_are_not_recorded() {
    PlainPatient patient = patient("2026-01-01 A");

    assertThat(day("latest of DEATH, PPED - 1 month", patient)).isEqualTo("2026-02-28");
    assertThat(day("earliest of PPED, DEATH, 2006-04-01", patient)).isEqualTo("2006-04-01");
    assertThat(day("latest of DEATH, DEATH", patient)).isNull();
  }

  @Test
  void a_value_has_to_be_as_its_limit_says() {
    PlainPatient patient = patient("2026-01-01 A 9 | 2025-12-31 A 10 | 2025-12-30 A");

    assertThat(day("latest A with a value >= 10", patient)).isEqualTo("2025-12-31");
    assertThat(day("latest A with a value < 10", patient)).isEqualTo("2026-01-01");
    assertThat(day("latest A with a value > 10", patient)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "days from 2024-02-28 to 2024-03-01 = 2",
    "days from 2024-03-01 to 2024-02-28 = 0 - 2",
    "months from 2025-01-31 to 2025-02-28 = 0",
    "months from 2025-01-31 to 2025-03-01 = 1",
    "months from 2025-01-15 to 2025-03-14 = 1",
    "years from 2004-02-29 to 2025-02-28 = 20",
    "years from 2004-02-29 to 2025-03-01 = 21",
    "days from X to PPED is null",
    "months from X to PPED + 1 day is null",
    "1 + 2 - 4 < 0",
    "X - 1 is null"
  })
  void elapsed_time_counts_whole_days_months_and_years(String condition) {
    PlainFields fields = new PlainFields(fields("date of death"), DATES, patient("2026-01-01 A"));

    assertThat(
            new PlainConditions(fields, (register, any) -> false)
                .holds(RuleParser.condition(condition)))
        .isTrue();
  }

  @Test
  void entries_and_days_are_counted_apart() {
    PlainPatient patient = patient("2026-01-01 A | 2026-01-01 A | 2026-01-02 A | 2026-01-03 B");

    assertThat(value("count of A", patient)).isEqualTo(3);
    assertThat(value("days with A", patient)).isEqualTo(2);
    assertThat(value("count of C", patient)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "X = 1, false",
    "X != 1, false",
    "X <= 1, false",
    "not X > 5, true",
    "X is null, true",
    "X is not null, false",
    "X = X, false"
  })
  void a_comparison_with_null_is_false(String condition, boolean holds) {
    PlainFields fields = new PlainFields(fields("date of death"), DATES, patient("2026-01-01 A"));

    assertThat(
            new PlainConditions(fields, (register, any) -> false)
                .holds(RuleParser.condition(condition)))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    // birth, entry, outcome: 1 and 2 rejected from the denominator, 3 and 4 by the numerator's rule
    "2020-01-01, A, 0",
    "1930-01-01, A, 1",
    "1980-01-01, B, 2",
    "1980-01-01, C, 3",
    "1980-01-01, A, 4"
  })
  void the_outcome_names_the_rule_that_decided(LocalDate born, String cluster, int outcome) {
    assertThat(new PlainTwin(adults(), DATES).outcomes(patient(born, "2026-01-01 " + cluster)))
        .containsExactly(Map.entry("I", outcome));
  }

  private static Ruleset adults() {
    List<Field> fields =
        List.of(
            new Field(1, "AGE", RuleParser.extraction("age on PPED")),
            new Field(2, "B_DAT", RuleParser.extraction("latest B")),
            new Field(3, "C_DAT", RuleParser.extraction("latest C")));
    Rule adult = rule("AGE >= 18", Verdict.SELECT, Verdict.REJECT);
    Rule old = rule("AGE >= 80", Verdict.REJECT, Verdict.NEXT);
    Rule declined = rule("B_DAT is not null", Verdict.REJECT, Verdict.SELECT);
    Rule done = rule("C_DAT is not null", Verdict.SELECT, Verdict.REJECT);
    return new Ruleset(
        "T",
        "T",
        "1",
        Ruleset.Status.PROPOSED,
        fields,
        List.of(new Register("ADULT_REG", Register.POPULATION, List.of(adult))),
        List.of(new Indicator("I", "I", "ADULT_REG", List.of(old, declined), List.of(done), null)));
  }

  private static Rule rule(String condition, Verdict then, Verdict otherwise) {
    return new Rule(RuleParser.condition(condition), then, otherwise, null);
  }

  private static List<Field> fields(String extraction) {
    return List.of(
        new Field(1, "X", RuleParser.extraction(extraction)),
        new Field(2, "DEATH", RuleParser.extraction("date of death")));
  }

  private static Map<String, Double> values(String extraction, PlainPatient patient) {
    Ruleset ruleset =
        new Ruleset(
            "T", "T", "1", Ruleset.Status.PROPOSED, fields(extraction), List.of(), List.of());
    return new PlainTwin(ruleset, DATES).values(patient);
  }

  private static @Nullable Double value(String extraction, PlainPatient patient) {
    return values(extraction, patient).get(fields(extraction).get(0).gives().get(0));
  }

  private static @Nullable String day(String extraction, PlainPatient patient) {
    Double day = value(extraction, patient);
    return day == null ? null : LocalDate.ofEpochDay(day.longValue()).toString();
  }

  private static double days(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  /** Entries as {@code date cluster [value] [value] | …}. */
  private static PlainPatient patient(String entries) {
    return patient(LocalDate.of(1960, 6, 1), entries);
  }

  private static PlainPatient patient(LocalDate born, String entries) {
    List<PlainEvent> events =
        entries.isEmpty()
            ? List.of()
            : Arrays.stream(entries.split(" \\| ")).map(PlainTwinTest::event).toList();
    return new PlainPatient(born, 1, LocalDate.of(2000, 1, 1), null, events);
  }

  private static PlainEvent event(String entry) {
    String[] words = entry.split(" ");
    return new PlainEvent(
        LocalDate.parse(words[0]),
        Set.of(words[1]),
        words.length > 2 ? Double.valueOf(words[2]) : null,
        words.length > 3 ? Double.valueOf(words[3]) : null);
  }
}
