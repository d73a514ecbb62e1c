package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

class RandomRulesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void every_random_ruleset_means_something(long seed) {
    RandomRules random = new RandomRules(seed);
    KnownNames names = KnownNames.of(random.ruleset().fields());
    ExtractionCheck extractions = new ExtractionCheck(names, random.clusters());
    ConditionCheck conditions =
        new ConditionCheck(
            names,
            Stream.concat(
                    Stream.of(Register.POPULATION),
                    random.ruleset().registers().stream().map(Register::name))
                .toList());

    for (Field field : random.ruleset().fields()) {
      assertThat(field.extraction().accept(extractions)).isEmpty();
    }
    for (Condition condition : conditions(random.ruleset()).toList()) {
      assertThat(condition.accept(conditions)).isEmpty();
    }
    assertThat(FieldOrder.of(random.ruleset().fields()))
        .containsExactlyInAnyOrderElementsOf(random.ruleset().fields());
  }

  @Test
  void one_seed_gives_the_same_rules_and_patients_every_time() {
    assertThat(new RandomRules(7).ruleset()).isEqualTo(new RandomRules(7).ruleset());
    assertThat(new RandomRules(7).patients(5)).isEqualTo(new RandomRules(7).patients(5));
    assertThat(new RandomRules(7).ruleset()).isNotEqualTo(new RandomRules(8).ruleset());
  }

  @Test
  void random_patients_reach_every_place_of_a_fraction() {
    Set<Outcome.Place> places = new HashSet<>();
    LongStream.range(0, 40).forEach(seed -> places.addAll(places(new RandomRules(seed))));

    assertThat(places).containsExactlyInAnyOrder(Outcome.Place.values());
  }

  private static Set<Outcome.Place> places(RandomRules random) {
    Ruleset ruleset = random.ruleset();
    PlainTwin twin = new PlainTwin(ruleset, random.dates());
    Set<Outcome.Place> places = new HashSet<>();
    for (PlainPatient patient : random.patients(20)) {
      for (Indicator indicator : ruleset.indicators()) {
        int number = twin.outcomes(patient).get(indicator.code());
        places.add(Outcome.of(indicator).get(number).place());
      }
    }
    return places;
  }

  private static Stream<Condition> conditions(Ruleset ruleset) {
    Stream<Rule> registers = ruleset.registers().stream().flatMap(each -> each.rules().stream());
    Stream<Rule> indicators =
        ruleset.indicators().stream()
            .flatMap(each -> Stream.concat(each.denominator().stream(), each.numerator().stream()));
    return Stream.concat(registers, indicators).map(Rule::condition);
  }
}
