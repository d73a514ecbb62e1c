package org.lister.domain.rules;

import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Rule.Verdict;

/** A rule as a sentence and in its parts. */
public final class RuleEnglish {

  private final ConditionEnglish conditions;

  private RuleEnglish(ConditionEnglish conditions) {
    this.conditions = conditions;
  }

  /** For the rules of a ruleset, whose fields tell days from numbers. */
  public static RuleEnglish of(Ruleset ruleset) {
    return new RuleEnglish(new ConditionEnglish(KnownNames.of(ruleset.fields())));
  }

  /** The same with the days of a period beside the qualifying dates. */
  public static RuleEnglish of(Ruleset ruleset, QualifyingDates dates) {
    return new RuleEnglish(new ConditionEnglish(KnownNames.of(ruleset.fields()), dates));
  }

  /** The whole rule: <i>if PAT_AGE is at least 17: select; otherwise: next rule</i>. */
  public String sentence(Rule rule) {
    return "if %s: %s; otherwise: %s".formatted(condition(rule), then(rule), otherwise(rule));
  }

  /** What the rule asks. */
  public String condition(Rule rule) {
    return rule.condition().accept(conditions);
  }

  /** What happens to those for whom it holds. */
  public String then(Rule rule) {
    return branch(rule.then(), rule);
  }

  /** What happens to the others. */
  public String otherwise(Rule rule) {
    return branch(rule.otherwise(), rule);
  }

  private static String branch(Verdict verdict, Rule rule) {
    return switch (verdict) {
      case SELECT -> "select";
      case NEXT -> "next rule";
      case REJECT ->
          rule.countsAs() == null ? "reject" : "reject as " + Adjustment.said(rule.countsAs());
    };
  }
}
