package org.lister.synthesise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/**
 * Counts where the patients of a practice stand, by GP: zeroes too, so that each GP has all fields.
 */
final class TruthTally {

  private static final String LIST = "LIST";
  private static final String PATIENTS = "patients";
  private static final String REGISTER = "register";
  private static final String DENOMINATOR = "denominator";
  private static final String NUMERATOR = "numerator";

  private final List<Ruleset> rulesets;
  private final Map<String, Map<Key, Long>> byGp = new TreeMap<>();

  /** One number of a practice or GP. */
  record Key(String indicator, String field) {}

  /** One number of a GP. */
  record Count(String gp, String indicator, String field, long value) {}

  TruthTally(List<Ruleset> rulesets) {
    this.rulesets = rulesets;
  }

  /** Counts a patient of a GP, whose outcomes are as they are stored. */
  void add(String gp, int ruleset, byte[] bits) {
    Map<Key, Long> counts = byGp.computeIfAbsent(gp, any -> zeroes());
    List<Indicator> indicators = rulesets.get(ruleset).indicators();
    if (ruleset == 0) {
      count(counts, LIST, PATIENTS);
    }
    for (int place = 0; place < indicators.size(); place++) {
      Indicator indicator = indicators.get(place);
      fields(Outcome.of(indicator).get(bits[place]))
          .forEach(field -> count(counts, indicator.code(), field));
    }
    registers(counts, rulesets.get(ruleset), bits);
  }

  private static void registers(Map<Key, Long> counts, Ruleset ruleset, byte[] bits) {
    Map<String, Boolean> on = new LinkedHashMap<>(Map.of(Register.POPULATION, true));
    List<Register> counted = ruleset.counted();
    for (int place = 0; place < counted.size(); place++) {
      on.put(counted.get(place).name(), bits[ruleset.indicators().size() + place] == 1);
    }
    for (Register register : counted) {
      Prevalence prevalence = register.prevalence();
      if (prevalence != null && on.get(register.name())) {
        count(counts, register.name(), REGISTER);
        count(counts, register.name(), NUMERATOR);
      }
      if (prevalence != null && on.get(prevalence.list())) {
        count(counts, register.name(), DENOMINATOR);
      }
    }
  }

  private static List<String> fields(Outcome outcome) {
    return switch (outcome.place()) {
      case OUTSIDE -> List.of();
      case EXCLUDED ->
          outcome.rejection() == null
              ? List.of(REGISTER)
              : List.of(REGISTER, outcome.rejection().name());
      case DENOMINATOR -> List.of(REGISTER, DENOMINATOR);
      case NUMERATOR -> List.of(REGISTER, DENOMINATOR, NUMERATOR);
    };
  }

  private static void count(Map<Key, Long> counts, String indicator, String field) {
    counts.merge(new Key(indicator, field), 1L, Long::sum);
  }

  private Map<Key, Long> zeroes() {
    Map<Key, Long> zeroes = new LinkedHashMap<>();
    for (Ruleset ruleset : rulesets) {
      for (Indicator indicator : ruleset.indicators()) {
        for (String field : List.of(REGISTER, DENOMINATOR, NUMERATOR)) {
          zeroes.put(new Key(indicator.code(), field), 0L);
        }
        indicator
            .rejections()
            .forEach(rejection -> zeroes.put(new Key(indicator.code(), rejection.name()), 0L));
      }
      for (Register register : ruleset.counted()) {
        if (register.prevalence() != null) {
          for (String field : List.of(REGISTER, DENOMINATOR, NUMERATOR)) {
            zeroes.put(new Key(register.name(), field), 0L);
          }
        }
      }
    }
    return zeroes;
  }

  /** Every number of every GP. */
  List<Count> counts() {
    List<Count> all = new ArrayList<>();
    byGp.forEach(
        (gp, counts) ->
            counts.forEach(
                (key, value) -> all.add(new Count(gp, key.indicator(), key.field(), value))));
    return all;
  }
}
