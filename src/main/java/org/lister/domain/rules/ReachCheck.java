package org.lister.domain.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lister.domain.rules.Rule.Verdict;

/**
 * Whether a rule can be met by anybody, as far as the rules above it ask the very same or the very
 * opposite. What follows from different conditions is not looked at.
 */
record ReachCheck(List<Rule> rules) {

  ReachCheck {
    rules = List.copyOf(rules);
  }

  /** What is wrong with the rule at this place, counted from 0. */
  Optional<String> problem(int place) {
    return IntStream.range(0, place)
        .boxed()
        .flatMap(earlier -> problem(earlier, place).stream())
        .findFirst();
  }

  private Optional<String> problem(int earlier, int place) {
    Rule rule = rules.get(place);
    if (isFalseAfter(rules.get(earlier), rule.condition())) {
      return Optional.of(
          "Cannot reach the branch 'then': rule %d has decided everybody for whom '%s'. Take this rule out, or correct one of the two."
              .formatted(earlier + 1, rule.condition()));
    }
    boolean isLast = place == rules.size() - 1;
    if (!isLast && rule.then() != Verdict.NEXT && isTrueAfter(rules.get(earlier), rule)) {
      return Optional.of(
          "Cannot reach the rules below: '%s' holds for everybody whom rule %d leaves undecided. Take them out, or correct one of the two."
              .formatted(rule.condition(), earlier + 1));
    }
    return Optional.empty();
  }

  private static boolean isFalseAfter(Rule earlier, Condition condition) {
    return (earlier.then() != Verdict.NEXT && condition.equals(earlier.condition()))
        || (earlier.otherwise() != Verdict.NEXT && condition.equals(opposite(earlier)));
  }

  private static boolean isTrueAfter(Rule earlier, Rule rule) {
    return (earlier.then() != Verdict.NEXT && rule.condition().equals(opposite(earlier)))
        || (earlier.otherwise() != Verdict.NEXT && rule.condition().equals(earlier.condition()));
  }

  private static Condition opposite(Rule rule) {
    return rule.condition() instanceof Condition.Not not
        ? not.condition()
        : new Condition.Not(rule.condition());
  }
}
