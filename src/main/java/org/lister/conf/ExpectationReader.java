package org.lister.conf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.OrderedRules;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.scenario.Ending;
import org.lister.domain.scenario.Scenario;

/**
 * Reads where a patient must end and which rule must have decided.
 *
 * @param endings what can be expected of the indicator
 * @param answers what its rules can answer, as {@code denominator 4 yes}
 */
record ExpectationReader(Collection<String> endings, Map<String, Answer> answers) {

  static ExpectationReader of(Indicator indicator, Ruleset ruleset) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    OrderedRules.of(indicator, ruleset).stream()
        .flatMap(list -> list.answers().stream())
        .forEach(answer -> answers.put(answer.toString(), answer));
    return new ExpectationReader(Ending.all(indicator), answers);
  }

  Optional<Scenario.Expectation> read(SheetRow row) {
    Optional<String> ending = row.choice("expected", endings);
    String because = row.text("because");
    if (because.isEmpty()) {
      return ending.map(word -> new Scenario.Expectation(word, null));
    }
    return row.isKnown("because", because, rules())
        ? ending.map(word -> new Scenario.Expectation(word, because))
        : Optional.empty();
  }

  private List<String> rules() {
    return answers.values().stream().map(Answer::place).distinct().toList();
  }
}
