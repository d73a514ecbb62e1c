package org.lister.measure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.RandomRules;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/** The program that Spark runs says of every patient what the plain twin says. */
class ProgramTest {

  private static final int PATIENTS = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_rules_over_random_patients_decide_as_the_twin_does(long seed) {
    RandomRules random = new RandomRules(seed);
    Ruleset ruleset = random.ruleset();
    List<PlainPatient> patients = random.patients(PATIENTS);
    CodedEvents coded = new CodedEvents(random.clusters());
    patients.forEach(each -> each.events().forEach(event -> codeOf(coded, event)));
    ClusterIndex index = ClusterIndex.of(coded.names(), coded.codelists());
    Program program = new Program(List.of(ruleset), random.dates(), index);
    PlainTwin twin = new PlainTwin(ruleset, random.dates());
    Patient patient = program.patient();
    for (PlainPatient plain : patients) {
      fill(patient, plain, coded, index);
      assertThat(program.outcomes(patient, 0)).isEqualTo(twin.bits(plain));
      assertSameValues(program, patient, ruleset, twin.values(plain));
    }
  }

  private static void codeOf(CodedEvents coded, PlainEvent event) {
    if (!coded.isLinked(event)) {
      coded.code(event);
    }
  }

  private static void assertSameValues(
      Program program, Patient patient, Ruleset ruleset, Map<String, Double> expected) {
    for (Field field : ruleset.fields()) {
      for (String name : field.gives()) {
        assertThat(program.value(patient, 0, name))
            .as("%s: %s", name, field.extraction())
            .isEqualTo(expected.getOrDefault(name, Double.NaN));
      }
    }
  }

  private static void fill(
      Patient patient, PlainPatient plain, CodedEvents coded, ClusterIndex index) {
    LocalDate death = plain.dateOfDeath();
    patient.begin(
        Days.of(plain.dateOfBirth()),
        plain.sex(),
        Days.of(plain.registeredFrom()),
        death == null ? Double.NaN : Days.of(death));
    plain.events().stream()
        .sorted(Comparator.comparing(PlainEvent::date))
        .forEach(event -> add(patient, event, coded, index));
  }

  private static void add(
      Patient patient, PlainEvent event, CodedEvents coded, ClusterIndex index) {
    long code =
        coded.isLinked(event)
            ? index.linkedCode(event.clusters().iterator().next())
            : coded.code(event);
    patient.add(
        (int) event.date().toEpochDay(), code, number(event.value1()), number(event.value2()));
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  @Test
  void a_list_of_no_rules_selects_everyone() {
    Ruleset ruleset =
        new Ruleset(
            "R",
            "S",
            "1",
            Ruleset.Status.PROPOSED,
            List.of(),
            List.of(),
            List.of(new Indicator("I", "everyone", "population", List.of(), List.of(), null)));
    Program program =
        new Program(
            List.of(ruleset),
            QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)),
            ClusterIndex.of(List.of(), Map.of()));
    Patient patient = program.patient();
    patient.begin(0, 1, 0, Double.NaN);
    assertThat(program.outcomes(patient, 0)).hasSize(1);
  }
}
