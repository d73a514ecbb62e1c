package org.lister.domain.rules;

import java.util.List;
import java.util.Optional;
import org.lister.domain.rules.Rule.Verdict;

/** What is wrong with a rule because of where it stands in its list. */
public final class RuleOrderCheck {

  private final List<Rule> rules;

  public RuleOrderCheck(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What is wrong with the rule at this place, counted from 0. */
  public Optional<String> problem(int place) {
    if (rules.subList(0, place).stream().anyMatch(RuleOrderCheck::decidesEverybody)) {
      return Optional.of(
          "Cannot reach this rule: a rule above decides every patient. Let one of its branches say next, or take this rule out.");
    }
    Rule rule = rules.get(place);
    if (place == rules.size() - 1 && !decidesEverybody(rule)) {
      return Optional.of(
          "Cannot go on after the last rule: it says next and nothing follows. Say select or reject.");
    }
    return new ReachCheck(rules).problem(place).or(() -> countedInVain(rule));
  }

  private static Optional<String> countedInVain(Rule rule) {
    boolean rejects = rule.then() == Verdict.REJECT || rule.otherwise() == Verdict.REJECT;
    return rule.countsAs() == null || rejects
        ? Optional.empty()
        : Optional.of(
            "Cannot count rejections as %s: this rule rejects nobody. Say reject, or do not count."
                .formatted(rule.countsAs().name()));
  }

  private static boolean decidesEverybody(Rule rule) {
    return rule.then() != Verdict.NEXT && rule.otherwise() != Verdict.NEXT;
  }
}
