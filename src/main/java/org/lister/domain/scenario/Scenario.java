package org.lister.domain.scenario;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up patient and where this patient must end in an indicator.
 *
 * @param line of the file of patients
 * @param patient a short name such as {@code p01}
 * @param shows in one sentence, what this patient shows
 */
public record Scenario(
    int line,
    String patient,
    String shows,
    Person person,
    Expectation expectation,
    List<Entry> entries) {

  public Scenario {
    entries = List.copyOf(entries);
  }

  /**
   * The registration.
   *
   * @param sex 1 male, 2 female, 9 not specified, 0 not known
   */
  public record Person(LocalDate born, int sex, LocalDate registered, @Nullable LocalDate died) {}

  /**
   * What a statistician says of the patient.
   *
   * @param ending one of {@link Ending}
   * @param because the rule that decides, such as {@code denominator 4}, or null when not said
   */
  public record Expectation(String ending, @Nullable String because) {}

  /**
   * A line of the patient's record, or an admission when the cluster comes from hospital records.
   */
  public record Entry(
      LocalDate date, String cluster, @Nullable Double value1, @Nullable Double value2) {}
}
