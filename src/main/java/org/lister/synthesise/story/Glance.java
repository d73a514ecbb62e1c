package org.lister.synthesise.story;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Value;

/**
 * What the rules make of a draft, so that the storyteller sees where the story stands. The truth is
 * not taken from here: it is worked out by the plain twin when the record is complete.
 */
final class Glance implements Value.Visitor<Double>, Condition.Visitor<Boolean> {

  private final Rulebook book;
  private final Draft draft;
  private final FieldGlance fields;

  Glance(Rulebook book, Draft draft) {
    this.book = book;
    this.draft = draft;
    this.fields = new FieldGlance(this, draft);
  }

  boolean holds(Condition condition) {
    return condition.accept(this);
  }

  /** NaN for null. */
  double value(Value value) {
    return value.accept(this);
  }

  /** The days that a field's bounds leave. */
  Stretch stretch(List<Bound> bounds) {
    Stretch stretch = Stretch.ALWAYS;
    for (Bound bound : bounds) {
      stretch = stretch.within(bound, value(bound.day()));
      if (!stretch.hasDays()) {
        return Stretch.NEVER;
      }
    }
    return stretch;
  }

  boolean isOn(String register) {
    return book.register(register)
        .map(each -> isOn(each.of()) && decide(each.rules()).verdict() == Verdict.SELECT)
        .orElse(true);
  }

  /** Which rule decides, from 1, and how. */
  record Decision(int rule, Verdict verdict) {}

  Decision decide(List<Rule> rules) {
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      Verdict verdict = holds(rule.condition()) ? rule.then() : rule.otherwise();
      if (verdict != Verdict.NEXT) {
        return new Decision(number, verdict);
      }
    }
    throw new IllegalStateException("the last rule of a list decides");
  }

  /** The number of the outcome. */
  int outcome(Indicator indicator) {
    if (!isOn(indicator.of())) {
      return Outcome.NOT_IN_REGISTER;
    }
    Decision denominator = decide(indicator.denominator());
    if (denominator.verdict() == Verdict.REJECT) {
      return Outcome.rejectedByDenominator(denominator.rule());
    }
    Decision numerator = decide(indicator.numerator());
    return numerator.verdict() == Verdict.SELECT
        ? Outcome.selectedByNumerator(indicator, numerator.rule())
        : Outcome.rejectedByNumerator(indicator, numerator.rule());
  }

  @Override
  public Double named(Value.Named named) {
    if (book.day(named.name()).isPresent()) {
      return (double) book.day(named.name()).get();
    }
    Rulebook.Given given = book.given(named.name());
    double[] answers = given.field().extraction().accept(fields);
    return answers[given.place()];
  }

  @Override
  public Double constant(Value.Constant constant) {
    return constant.number();
  }

  @Override
  public Double shifted(Value.Shifted shifted) {
    double from = value(shifted.from());
    if (Double.isNaN(from)) {
      return from;
    }
    LocalDate day = day(from);
    return switch (shifted.unit()) {
      case DAY -> from + shifted.amount();
      case MONTH -> (double) day.plusMonths(shifted.amount()).toEpochDay();
      case YEAR -> (double) day.plusYears(shifted.amount()).toEpochDay();
    };
  }

  @Override
  public Double fixed(Value.Fixed fixed) {
    return (double) fixed.day().toEpochDay();
  }

  @Override
  public Double elapsed(Value.Elapsed elapsed) {
    double from = value(elapsed.from());
    double to = value(elapsed.to());
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Double.NaN;
    }
    Period period = Period.between(day(from), day(to));
    return switch (elapsed.unit()) {
      case DAY -> to - from;
      case MONTH -> (double) period.toTotalMonths();
      case YEAR -> (double) period.getYears();
    };
  }

  @Override
  public Double sum(Value.Sum sum) {
    double right = value(sum.right());
    return value(sum.left()) + (sum.sign() == Value.Sign.PLUS ? right : -right);
  }

  @Override
  public Boolean comparison(Condition.Comparison comparison) {
    return Relations.holds(
        value(comparison.left()), comparison.operator(), value(comparison.right()));
  }

  @Override
  public Boolean isNull(Condition.IsNull isNull) {
    return Double.isNaN(value(isNull.value()));
  }

  @Override
  public Boolean onRegister(Condition.OnRegister onRegister) {
    return isOn(onRegister.register());
  }

  @Override
  public Boolean not(Condition.Not not) {
    return !holds(not.condition());
  }

  @Override
  public Boolean all(Condition.All all) {
    return all.conditions().stream().allMatch(this::holds);
  }

  @Override
  public Boolean any(Condition.Any any) {
    return any.conditions().stream().anyMatch(this::holds);
  }

  private static LocalDate day(double number) {
    return LocalDate.ofEpochDay((long) number);
  }
}
