package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;

/**
 * What can still be made true of a person whose facts are settled, as far as each condition by
 * itself: nobody can be made older.
 */
record Possible(Rulebook book, Glance facts) {

  static Possible of(Rulebook book, Facts facts) {
    return new Possible(book, new Glance(book, new Draft(facts)));
  }

  boolean is(Condition condition, Answer wanted) {
    return condition.accept(new Asking(this, wanted));
  }

  boolean isOn(String register) {
    return book.register(register)
        .map(each -> isOn(each.of()) && !branches(each.rules(), Verdict.SELECT).isEmpty())
        .orElse(true);
  }

  boolean isOff(String register) {
    return book.register(register)
        .map(each -> isOff(each.of()) || !branches(each.rules(), Verdict.REJECT).isEmpty())
        .orElse(false);
  }

  /** Whether somebody can be on the register and in the denominator of an indicator. */
  boolean isAbout(Indicator indicator) {
    return isOn(indicator.of()) && !branches(indicator.denominator(), Verdict.SELECT).isEmpty();
  }

  /** The ways to reach a verdict. */
  List<Branch> branches(List<Rule> rules, Verdict verdict) {
    List<Branch> branches = new ArrayList<>();
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      for (Answer answer : Answer.values()) {
        if (answer.verdict(rule) == verdict && is(rule.condition(), answer)) {
          branches.add(new Branch(number, answer));
        }
      }
      if (!passes(rule)) {
        break;
      }
    }
    return branches;
  }

  private boolean passes(Rule rule) {
    return rule.then() == Verdict.NEXT && is(rule.condition(), Answer.HOLDS)
        || rule.otherwise() == Verdict.NEXT && is(rule.condition(), Answer.FAILS);
  }

  private record Asking(Possible possible, Answer wanted) implements Condition.Visitor<Boolean> {

    @Override
    public Boolean comparison(Condition.Comparison comparison) {
      Settled settled = new Settled(possible.book);
      return !(settled.is(comparison.left()) && settled.is(comparison.right())) || said(comparison);
    }

    @Override
    public Boolean isNull(Condition.IsNull isNull) {
      return !new Settled(possible.book).is(isNull.value()) || said(isNull);
    }

    private boolean said(Condition condition) {
      return possible.facts.holds(condition) == (wanted == Answer.HOLDS);
    }

    @Override
    public Boolean onRegister(Condition.OnRegister onRegister) {
      return wanted == Answer.HOLDS
          ? possible.isOn(onRegister.register())
          : possible.isOff(onRegister.register());
    }

    @Override
    public Boolean not(Condition.Not not) {
      return possible.is(not.condition(), wanted.opposite());
    }

    @Override
    public Boolean all(Condition.All all) {
      return wanted == Answer.HOLDS ? each(all.conditions()) : some(all.conditions());
    }

    @Override
    public Boolean any(Condition.Any any) {
      return wanted == Answer.HOLDS ? some(any.conditions()) : each(any.conditions());
    }

    private boolean each(List<Condition> conditions) {
      return conditions.stream().allMatch(each -> possible.is(each, wanted));
    }

    private boolean some(List<Condition> conditions) {
      return conditions.stream().anyMatch(each -> possible.is(each, wanted));
    }
  }
}
