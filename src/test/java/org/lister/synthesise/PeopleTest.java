package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {

  private static final England ENGLAND =
      England.of(Englands.request(150, 400, Path.of("nowhere"), SynthesiseRequest.Form.TEXT));
  private static final List<Person> PEOPLE = people();

  @ParameterizedTest
  @EnumSource
  void a_condition_is_about_as_common_as_published(Group group) {
    Calibration published = Calibration.of(group);
    double prevalence =
        PEOPLE.stream()
            .filter(person -> person.age() >= published.youngest())
            .mapToInt(person -> person.has(group) ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(prevalence).isBetween(published.mean() * 0.75, published.mean() * 1.25);
  }

  @ParameterizedTest
  @EnumSource
  void practices_differ_about_as_much_as_published(Group group) {
    double[] factors =
        IntStream.range(0, 150)
            .mapToDouble(index -> ENGLAND.practice(index).factors().get(group))
            .toArray();
    double mean = IntStream.range(0, 150).mapToDouble(index -> factors[index]).average().orElse(0);
    double variance =
        IntStream.range(0, 150)
            .mapToDouble(index -> Math.pow(factors[index] - mean, 2))
            .average()
            .orElse(0);
    double published = Calibration.of(group).spread();
    assertThat(Math.sqrt(variance) / mean).isBetween(published * 0.6, published * 1.6);
  }

  @Test
  void illness_comes_together() {
    assertThat(shareWithHypertension(true)).isGreaterThan(1.3 * shareWithHypertension(false));
  }

  @Test
  void nobody_is_born_after_the_period_or_registered_before_birth() {
    assertThat(PEOPLE)
        .allMatch(person -> !person.birth().isAfter(Englands.PERIOD_END))
        .allMatch(person -> !person.registration().from().isBefore(person.birth()));
  }

  private static double shareWithHypertension(boolean diabetic) {
    return PEOPLE.stream()
        .filter(person -> person.age() >= 60 && person.age() < 70)
        .filter(person -> person.has(Group.DM) == diabetic)
        .mapToInt(person -> person.has(Group.HYP) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static List<Person> people() {
    People people = new People(ENGLAND);
    return IntStream.range(0, ENGLAND.practices())
        .mapToObj(ENGLAND::practice)
        .flatMap(
            practice ->
                IntStream.range(0, practice.listSize())
                    .mapToObj(place -> people.at(practice, place)))
        .toList();
  }
}
