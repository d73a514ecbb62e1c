package org.lister.domain.scenario;

import java.time.LocalDate;
import java.util.List;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.OrderedRules;
import org.lister.domain.rules.Ruleset;

/**
 * The scenarios of one indicator.
 *
 * @param file of the patients, for whoever has to mend a line
 * @param periodEnd the last day of the period for which outcomes are expected
 * @param never answers that no patient can bring about, each with its reason
 */
public record Scenarios(
    String file,
    Ruleset ruleset,
    Indicator indicator,
    LocalDate periodEnd,
    List<Scenario> scenarios,
    List<Never> never) {

  public Scenarios {
    scenarios = List.copyOf(scenarios);
    never = List.copyOf(never);
  }

  /** An answer of a rule that is not to be waited for. */
  public record Never(int line, Answer answer, String reason) {}

  /** Every answer of every rule that the indicator can ask, in the order of asking. */
  public List<Answer> answers() {
    return OrderedRules.of(indicator, ruleset).stream()
        .flatMap(list -> list.answers().stream())
        .toList();
  }
}
