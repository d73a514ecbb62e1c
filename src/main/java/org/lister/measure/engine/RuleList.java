package org.lister.measure.engine;

import java.util.List;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.measure.engine.WithoutEntries.Answer;

/** Ordered rules as a program: the first that selects or rejects decides. */
final class RuleList {

  private final Question[] conditions;
  private final Verdict[] then;
  private final Verdict[] otherwise;

  RuleList(List<Rule> rules, ConditionCompiler compiler) {
    conditions =
        rules.stream().map(rule -> rule.condition().accept(compiler)).toArray(Question[]::new);
    then = rules.stream().map(Rule::then).toArray(Verdict[]::new);
    otherwise = rules.stream().map(Rule::otherwise).toArray(Verdict[]::new);
  }

  /**
   * The number, from 1, of the rule that decided: positive when it selected, negative when it
   * rejected. With no rules at all everyone is selected, by rule 0.
   */
  int decide(Patient patient) {
    for (int rule = 0; rule < conditions.length; rule++) {
      Verdict verdict = conditions[rule].holds(patient) ? then[rule] : otherwise[rule];
      if (verdict != Verdict.NEXT) {
        return verdict == Verdict.SELECT ? rule + 1 : -rule - 1;
      }
    }
    return -conditions.length;
  }

  /** Whether nobody is selected of those without an entry in the clusters then looked at. */
  static boolean rejectsAll(List<Rule> rules, WithoutEntries without) {
    for (Rule rule : rules) {
      Answer answer = rule.condition().accept(without);
      List<Verdict> possible =
          switch (answer) {
            case YES -> List.of(rule.then());
            case NO -> List.of(rule.otherwise());
            case DEPENDS -> List.of(rule.then(), rule.otherwise());
          };
      if (possible.contains(Verdict.SELECT)) {
        return false;
      }
      if (!possible.contains(Verdict.NEXT)) {
        return true;
      }
    }
    return !rules.isEmpty();
  }

  boolean selects(Patient patient) {
    return decide(patient) >= 0;
  }
}
