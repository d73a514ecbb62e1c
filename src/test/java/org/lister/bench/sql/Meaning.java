package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/**
 * Where an outcome counts.
 *
 * @param ruleset its name; empty for being on the list at all
 * @param place of the outcome among those of the ruleset, from 1
 */
record Meaning(String ruleset, int place, int outcome, String indicator, String field) {

  /** Every field in which any outcome counts. */
  static List<Meaning> of(List<Ruleset> rulesets) {
    List<Meaning> meanings = new ArrayList<>();
    meanings.add(list("LIST", "patients"));
    for (Ruleset ruleset : rulesets) {
      for (int place = 1; place <= ruleset.indicators().size(); place++) {
        meanings.addAll(of(ruleset, place));
      }
      ruleset.registers().stream()
          .filter(register -> register.prevalence() != null)
          .forEach(register -> meanings.addAll(of(ruleset, register)));
    }
    return meanings;
  }

  private static List<Meaning> of(Ruleset ruleset, int place) {
    Indicator indicator = ruleset.indicators().get(place - 1);
    return Outcome.of(indicator).stream()
        .flatMap(
            outcome ->
                CountsSql.fieldsOf(outcome)
                    .map(
                        field ->
                            new Meaning(
                                ruleset.name(), place, outcome.number(), indicator.code(), field)))
        .toList();
  }

  private static List<Meaning> of(Ruleset ruleset, Register register) {
    String list = register.prevalence() == null ? "" : register.prevalence().list();
    return List.of(
        on(ruleset, register.name(), register.name(), "register"),
        on(ruleset, register.name(), register.name(), "numerator"),
        list.equals(Register.POPULATION)
            ? list(register.name(), "denominator")
            : on(ruleset, list, register.name(), "denominator"));
  }

  private static Meaning on(Ruleset ruleset, String register, String indicator, String field) {
    List<String> counted = ruleset.counted().stream().map(Register::name).toList();
    int place = ruleset.indicators().size() + counted.indexOf(register) + 1;
    return new Meaning(ruleset.name(), place, 1, indicator, field);
  }

  private static Meaning list(String indicator, String field) {
    return new Meaning("", 0, 0, indicator, field);
  }

  /**
   * Counts of every GP, zeroes too: practice, gp, indicator, field, value.
   *
   * @param tallied a table of practice, gp, ruleset, place, outcome, patients
   */
  static String byGp(String tallied, List<Ruleset> rulesets) {
    return """
        WITH meaning AS (SELECT * FROM (VALUES %1$s) AS row(ruleset, place, outcome, indicator, field)),
        counted AS (
          SELECT practice, gp, indicator, field, CAST(sum(patients) AS BIGINT) AS value
          FROM %2$s JOIN meaning USING (ruleset, place, outcome)
          GROUP BY practice, gp, indicator, field)
        SELECT practice, gp, indicator, field, coalesce(value, 0) AS value
        FROM (SELECT DISTINCT practice, gp FROM %2$s) AS gps
        CROSS JOIN (SELECT DISTINCT indicator, field FROM meaning) AS fields
        LEFT JOIN counted USING (practice, gp, indicator, field)"""
        .formatted(
            of(rulesets).stream().map(Meaning::sql).collect(Collectors.joining(",\n")), tallied);
  }

  private String sql() {
    return "('%s', %d, %d, '%s', '%s')".formatted(ruleset, place, outcome, indicator, field);
  }
}
