package org.lister.synthesise.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Value;

/** Which cluster plays which part, as the rules themselves say it. */
final class Parts {

  private static final int NO_RESPONSE = 4;

  private final Rulebook book;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private Parts(Rulebook book) {
    this.book = book;
  }

  /** The parts that clusters play for an indicator. */
  static Map<String, Part> of(Indicator indicator, Rulebook book) {
    Parts parts = new Parts(book);
    parts.register(indicator.of(), Part.Kind.COMPANION.usual());
    indicator.denominator().forEach(parts::denominator);
    indicator.numerator().forEach(rule -> parts.selecting(rule, Part.Kind.CARE.usual()));
    return parts.parts;
  }

  /** What puts patients on a register and on those it is taken from. */
  static Map<String, Part> of(String register, Rulebook book) {
    Parts parts = new Parts(book);
    parts.register(register, Part.Kind.COMPANION.usual());
    return parts.parts;
  }

  private void register(String name, Part part) {
    book.register(name).ifPresent(register -> register(register, part));
  }

  private void register(Register register, Part part) {
    register(register.of(), part);
    for (Rule rule : register.rules()) {
      selecting(rule, part);
      if (rule.then() == Verdict.REJECT) {
        hear(rule.condition(), Answer.HOLDS, Part.Kind.CONTRARY.usual());
      }
    }
  }

  private void denominator(Rule rule) {
    selecting(rule, Part.Kind.CARE.usual());
    for (Answer answer : Answer.values()) {
      if (answer.verdict(rule) == Verdict.REJECT) {
        hear(rule.condition(), answer, rejecting(rule).usual());
      }
    }
  }

  private static Part.Kind rejecting(Rule rule) {
    Rule.Rejection rejection = rule.countsAs();
    if (rejection == null || !rejection.isPersonalisedCareAdjustment()) {
      return Part.Kind.EXCLUSION;
    }
    return rejection.category() == NO_RESPONSE ? Part.Kind.INVITATION : Part.Kind.ADJUSTMENT;
  }

  /** What selects, and what has to be there for a patient not to be rejected. */
  private void selecting(Rule rule, Part part) {
    for (Answer answer : Answer.values()) {
      Verdict verdict = answer.verdict(rule);
      if (verdict == Verdict.SELECT
          || verdict == Verdict.NEXT && answer.opposite().verdict(rule) == Verdict.REJECT) {
        hear(rule.condition(), answer, part);
      }
    }
  }

  private void hear(Condition condition, Answer answer, Part part) {
    condition.accept(new Hearing(answer, part));
  }

  private void field(Value value, Part part) {
    if (value instanceof Value.Shifted shifted) {
      field(shifted.from(), part);
    }
    book.given(value).ifPresent(given -> field(given.field(), part));
  }

  private void field(Field field, Part part) {
    if (field.extraction() instanceof Extraction.Choice choice) {
      Part each = part.instead(choice.days().size());
      choice.days().forEach(day -> field(day, each));
    } else {
      Layout.source(field)
          .ifPresent(source -> parts.merge(source.clusters().get(0), part, Part::weightier));
    }
  }

  private final class Hearing implements Condition.Visitor<Void> {

    private final Answer answer;
    private final Part part;

    Hearing(Answer answer, Part part) {
      this.answer = answer;
      this.part = part;
    }

    @Override
    public Void comparison(Condition.Comparison comparison) {
      if (answer == Answer.HOLDS) {
        field(comparison.left(), part);
        field(comparison.right(), part);
      }
      return null;
    }

    @Override
    public Void isNull(Condition.IsNull isNull) {
      field(isNull.value(), answer == Answer.HOLDS ? Part.Kind.CONTRARY.usual() : part);
      return null;
    }

    @Override
    public Void onRegister(Condition.OnRegister onRegister) {
      if (answer == Answer.HOLDS) {
        book.register(onRegister.register())
            .ifPresent(register -> register.rules().forEach(rule -> selecting(rule, part)));
      }
      return null;
    }

    @Override
    public Void not(Condition.Not not) {
      hear(not.condition(), answer.opposite(), part);
      return null;
    }

    @Override
    public Void all(Condition.All all) {
      several(
          all.conditions(),
          answer == Answer.HOLDS
              ? part.together(all.conditions().size())
              : part.instead(all.conditions().size()));
      return null;
    }

    @Override
    public Void any(Condition.Any any) {
      several(
          any.conditions(),
          answer == Answer.HOLDS
              ? part.instead(any.conditions().size())
              : part.together(any.conditions().size()));
      return null;
    }

    private void several(List<Condition> conditions, Part each) {
      conditions.forEach(condition -> hear(condition, answer, each));
    }
  }
}
