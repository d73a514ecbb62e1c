package org.lister.domain.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Rule.Verdict;

/**
 * The business rules worked out for one patient at a time, as anybody would by hand. Slow and plain
 * on purpose: the engine is right when it agrees with this. It is written from the docstrings of
 * the tree and shares no code with any engine.
 */
public final class PlainTwin {

  private final Ruleset ruleset;
  private final QualifyingDates dates;

  public PlainTwin(Ruleset ruleset, QualifyingDates dates) {
    this.ruleset = ruleset;
    this.dates = dates;
  }

  /**
   * What each field gives by name, days as days since 1970-01-01; a name without a value is left
   * out.
   */
  public Map<String, Double> values(PlainPatient patient) {
    PlainFields fields = new PlainFields(ruleset.fields(), dates, patient);
    Map<String, Double> values = new LinkedHashMap<>();
    for (Field field : ruleset.fields()) {
      for (String name : field.gives()) {
        fields.value(name).ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  /** The number of the outcome of each indicator by its code. */
  public Map<String, Integer> outcomes(PlainPatient patient) {
    PlainConditions conditions =
        new PlainConditions(new PlainFields(ruleset.fields(), dates, patient));
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    for (Indicator indicator : ruleset.indicators()) {
      outcomes.put(indicator.code(), outcome(indicator, conditions));
    }
    return outcomes;
  }

  private int outcome(Indicator indicator, PlainConditions conditions) {
    if (!isOn(indicator.of(), conditions)) {
      return Outcome.NOT_IN_REGISTER;
    }
    Decision denominator = decide(indicator.denominator(), conditions);
    if (denominator.verdict() == Verdict.REJECT) {
      return Outcome.rejectedByDenominator(denominator.rule());
    }
    Decision numerator = decide(indicator.numerator(), conditions);
    return numerator.verdict() == Verdict.SELECT
        ? Outcome.selectedByNumerator(indicator, numerator.rule())
        : Outcome.rejectedByNumerator(indicator, numerator.rule());
  }

  private boolean isOn(String name, PlainConditions conditions) {
    if (name.equals(Register.POPULATION)) {
      return true;
    }
    Optional<Register> register =
        ruleset.registers().stream().filter(each -> each.name().equals(name)).findFirst();
    return isOn(register.orElseThrow().of(), conditions)
        && decide(register.orElseThrow().rules(), conditions).verdict() == Verdict.SELECT;
  }

  /** What was decided, and by which rule, counted from 1. */
  private record Decision(Verdict verdict, int rule) {}

  private static Decision decide(List<Rule> rules, PlainConditions conditions) {
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      Verdict verdict = conditions.holds(rule.condition()) ? rule.then() : rule.otherwise();
      if (verdict != Verdict.NEXT) {
        return new Decision(verdict, number);
      }
    }
    throw new IllegalArgumentException("Cannot decide: the last rule says next");
  }
}
