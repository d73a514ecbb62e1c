package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;

/** Rulesets as SQL: what is gathered of each patient's entries, and the outcomes of that. */
final class MeasureSql {

  private final Slots slots = new Slots();
  private final Layers layers = new Layers();
  private final Map<Ruleset, List<String>> outcomes = new LinkedHashMap<>();

  /**
   * @param gathered how the columns of a slot come from what was gathered; none where it is
   *     gathered into these columns
   */
  MeasureSql(
      List<Ruleset> rulesets,
      QualifyingDates dates,
      Dialect dialect,
      Function<Slot, List<Definition>> gathered) {
    List<RulesetSql> parts =
        rulesets.stream().map(ruleset -> new RulesetSql(ruleset, dialect, dates, slots)).toList();
    // Asked twice: only when every field has said what it wants is it known what slots hold.
    parts.forEach(RulesetSql::definitions);
    List<Definition> definitions = new ArrayList<>();
    slots.all().forEach(slot -> definitions.addAll(gathered.apply(slot)));
    parts.forEach(part -> definitions.addAll(part.definitions()));
    Gates gates = new Gates(definitions);
    List<Definition> decisions =
        parts.stream().flatMap(part -> part.decisions(gates).stream()).toList();
    gates.gated().forEach(layers::add);
    decisions.forEach(layers::add);
    for (int place = 0; place < parts.size(); place++) {
      outcomes.put(rulesets.get(place), parts.get(place).outcomes());
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
   * @param patients a query of the registrations and of what was gathered
   */
  String decided(String patients) {
    List<String> columns = new ArrayList<>(List.of("practice", "nhs_number", "gp"));
    outcomes.values().forEach(columns::addAll);
    return "SELECT %s\nFROM (%s) AS decision"
        .formatted(String.join(", ", columns), layers.over(patients));
  }
}
