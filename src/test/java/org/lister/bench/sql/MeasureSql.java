package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;

/** Rulesets as SQL: what is gathered of each patient's entries, and the outcomes of that. */
final class MeasureSql {

  private final Slots slots = new Slots();
  private final Layers layers = new Layers();
  private final Map<Ruleset, List<String>> outcomes = new LinkedHashMap<>();

  MeasureSql(List<Ruleset> rulesets, QualifyingDates dates, Dialect dialect, SlotSql gathered) {
    for (Ruleset ruleset : rulesets) {
      RulesetSql sql = new RulesetSql(ruleset, dialect, dates, slots, gathered);
      sql.definitions().forEach(layers::add);
      outcomes.put(ruleset, sql.outcomes());
    }
  }

  /** What is gathered of each patient. */
  List<Slot> slots() {
    return slots.all();
  }

  /** The columns of a ruleset's outcomes, as they are stored. */
  List<String> outcomes(Ruleset ruleset) {
    return List.copyOf(outcomes.getOrDefault(ruleset, List.of()));
  }

  /**
   * Practice, nhs_number, gp and the outcomes of all rulesets.
   *
   * @param patients a query of the registrations and the columns of the slots
   */
  String decided(String patients) {
    List<String> columns = new ArrayList<>(List.of("practice", "nhs_number", "gp"));
    outcomes.values().forEach(columns::addAll);
    return "SELECT %s\nFROM (%s)".formatted(String.join(", ", columns), layers.over(patients));
  }
}
