package org.lister.synthesise.story;

import java.util.List;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Value;
import org.lister.synthesise.Draw;

/**
 * Changes a draft so that a rule says what is wanted of it: writes what it asks for, strikes out
 * what it must not find. What the facts forbid stays as it is; and one wish can undo another, so
 * that whoever wishes looks again.
 */
final class Wish {

  private static final int PASSES = 8;
  private static final double NOTHING_AT_ALL = 0.4;

  private final Rulebook book;
  private final Glance glance;
  private final Possible possible;
  private final Draw draw;
  private final Plot plot;

  Wish(Rulebook book, Glance glance, Possible possible, Draw draw, Plot plot) {
    this.book = book;
    this.glance = glance;
    this.possible = possible;
    this.draw = draw;
    this.plot = plot;
  }

  /** Tries to put the patient where an outcome of an indicator is. */
  void reach(Indicator indicator, Outcome outcome) {
    for (int pass = 0; pass < PASSES && glance.outcome(indicator) != outcome.number(); pass++) {
      putOn(indicator.of());
      if (outcome.place() == Outcome.Place.EXCLUDED) {
        decide(indicator.denominator(), outcome.rule(), Verdict.REJECT);
      } else {
        decide(indicator.denominator(), Verdict.SELECT);
        decide(indicator.numerator(), outcome.rule(), verdict(outcome));
      }
    }
  }

  private static Verdict verdict(Outcome outcome) {
    return outcome.isInNumerator() ? Verdict.SELECT : Verdict.REJECT;
  }

  /** Puts the patient on a register. */
  void putOn(String register) {
    if (!glance.isOn(register)) {
      Register wanted = book.register(register).orElseThrow();
      putOn(wanted.of());
      decide(wanted.rules(), Verdict.SELECT);
    }
  }

  private void takeOff(String register) {
    book.register(register)
        .filter(wanted -> glance.isOn(register))
        .ifPresent(
            wanted -> {
              if (possible.branches(wanted.rules(), Verdict.REJECT).isEmpty()) {
                takeOff(wanted.of());
              } else {
                decide(wanted.rules(), Verdict.REJECT);
              }
            });
  }

  private void decide(List<Rule> rules, int rule, Verdict verdict) {
    follow(
        rules,
        possible.branches(rules, verdict).stream().filter(each -> each.rule() == rule).toList());
  }

  private void decide(List<Rule> rules, Verdict verdict) {
    if (glance.decide(rules).verdict() != verdict) {
      follow(rules, possible.branches(rules, verdict));
    }
  }

  private void follow(List<Rule> rules, List<Branch> branches) {
    if (!branches.isEmpty()) {
      Branch branch = draw.oneOf(branches);
      for (int number = 1; number < branch.rule(); number++) {
        pass(rules.get(number - 1));
      }
      make(rules.get(branch.rule() - 1).condition(), branch.answer());
    }
  }

  private void pass(Rule rule) {
    Condition condition = rule.condition();
    Answer now = glance.holds(condition) ? Answer.HOLDS : Answer.FAILS;
    if (now.verdict(rule) != Verdict.NEXT && now.opposite().verdict(rule) == Verdict.NEXT) {
      make(condition, now.opposite());
    }
  }

  /** Makes a condition say what is wanted, unless it does already. */
  void make(Condition condition, Answer wanted) {
    if (glance.holds(condition) != (wanted == Answer.HOLDS)) {
      condition.accept(new Making(wanted));
    }
  }

  private void compare(Condition.Comparison comparison) {
    Condition.Operator operator = comparison.operator();
    if (!set(comparison.left(), operator, comparison.right())) {
      set(comparison.right(), Relations.mirrored(operator), comparison.left());
    }
  }

  /** Writes the field on one side so that it stands in the relation to the other side. */
  private boolean set(Value changed, Condition.Operator operator, Value other) {
    if (new Settled(book).is(changed)) {
      return false;
    }
    if (Double.isNaN(glance.value(other))) {
      give(other);
    }
    double number = glance.value(other);
    return !Double.isNaN(number) && plot.set(changed, operator, number);
  }

  private void spoil(Condition.Comparison comparison) {
    if (draw.chance(NOTHING_AT_ALL) && isAnEntry(comparison.left())) {
      plot.strike(comparison.left());
    } else {
      compare(
          new Condition.Comparison(
              comparison.left(), Relations.opposite(comparison.operator()), comparison.right()));
    }
  }

  private boolean isAnEntry(Value value) {
    return book.given(value)
        .filter(given -> given.field().extraction() instanceof Extraction.Pick)
        .isPresent();
  }

  private void give(Value value) {
    plot.give(value);
  }

  private final class Making implements Condition.Visitor<Void> {

    private final Answer wanted;

    Making(Answer wanted) {
      this.wanted = wanted;
    }

    @Override
    public Void comparison(Condition.Comparison comparison) {
      if (wanted == Answer.HOLDS) {
        compare(comparison);
      } else {
        spoil(comparison);
      }
      return null;
    }

    @Override
    public Void isNull(Condition.IsNull isNull) {
      if (wanted == Answer.HOLDS) {
        plot.strike(isNull.value());
      } else {
        give(isNull.value());
      }
      return null;
    }

    @Override
    public Void onRegister(Condition.OnRegister onRegister) {
      if (wanted == Answer.HOLDS) {
        putOn(onRegister.register());
      } else {
        takeOff(onRegister.register());
      }
      return null;
    }

    @Override
    public Void not(Condition.Not not) {
      make(not.condition(), wanted.opposite());
      return null;
    }

    @Override
    public Void all(Condition.All all) {
      several(all.conditions(), wanted == Answer.HOLDS);
      return null;
    }

    @Override
    public Void any(Condition.Any any) {
      several(any.conditions(), wanted == Answer.FAILS);
      return null;
    }

    private void several(List<Condition> conditions, boolean each) {
      List<Condition> open =
          conditions.stream().filter(condition -> possible.is(condition, wanted)).toList();
      if (each) {
        conditions.forEach(condition -> make(condition, wanted));
      } else if (!open.isEmpty()) {
        make(draw.oneOf(open), wanted);
      }
    }
  }
}
