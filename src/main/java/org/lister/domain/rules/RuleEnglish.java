package org.lister.domain.rules;

import java.util.List;
import org.lister.domain.rules.Rule.Verdict;

/** A rule as a sentence and in its parts. */
public final class RuleEnglish {

  private static final List<String> CATEGORIES =
      List.of(
          "exclusion",
          "service unavailable",
          "clinically unsuitable",
          "patient chose not to",
          "no response to invitations",
          "registered or diagnosed in the last 3 months",
          "registered or diagnosed in the last 9 months");

  private final ConditionEnglish conditions;

  private RuleEnglish(ConditionEnglish conditions) {
    this.conditions = conditions;
  }

  /** For the rules of a ruleset, whose fields tell days from numbers. */
  public static RuleEnglish of(Ruleset ruleset) {
    return new RuleEnglish(new ConditionEnglish(KnownNames.of(ruleset.fields())));
  }

  /** The whole rule: <i>if PAT_AGE is at least 17: select; otherwise: next rule</i>. */
  public String sentence(Rule rule) {
    return "if %s: %s; otherwise: %s".formatted(condition(rule), then(rule), otherwise(rule));
  }

  /** What the rule asks. */
  String condition(Rule rule) {
    return rule.condition().accept(conditions);
  }

  /** What happens to those for whom it holds. */
  String then(Rule rule) {
    return branch(rule.then(), rule);
  }

  /** What happens to the others. */
  String otherwise(Rule rule) {
    return branch(rule.otherwise(), rule);
  }

  private static String branch(Verdict verdict, Rule rule) {
    return switch (verdict) {
      case SELECT -> "select";
      case NEXT -> "next rule";
      case REJECT -> rule.countsAs() == null ? "reject" : "reject as " + said(rule.countsAs());
    };
  }

  private static String said(Rule.Rejection rejection) {
    return rejection.isPersonalisedCareAdjustment()
        ? "%s (personalised care adjustment %d, %s)"
            .formatted(rejection.name(), rejection.category(), CATEGORIES.get(rejection.category()))
        : "%s (%s)".formatted(rejection.name(), CATEGORIES.get(0));
  }
}
