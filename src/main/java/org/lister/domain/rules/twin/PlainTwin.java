package org.lister.domain.rules.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.OrderedRules;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Ruleset;

/** Works out a ruleset for one patient; the engine is right when it agrees with this. */
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
    PlainFields fields = fields(patient);
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
    PlainConditions conditions = conditions(patient);
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    for (Indicator indicator : ruleset.indicators()) {
      outcomes.put(indicator.code(), outcome(indicator, conditions));
    }
    return outcomes;
  }

  /** Every rule that an indicator asks of a patient, in order, with its answer. */
  public List<Answer> asked(Indicator indicator, PlainPatient patient) {
    PlainConditions conditions = conditions(patient);
    List<Answer> asked = new ArrayList<>();
    for (OrderedRules list : OrderedRules.of(indicator, ruleset)) {
      if (ask(list, conditions, asked) == Verdict.REJECT) {
        return asked;
      }
    }
    return asked;
  }

  private static Verdict ask(OrderedRules list, PlainConditions conditions, List<Answer> asked) {
    for (int number = 1; number <= list.rules().size(); number++) {
      Rule rule = list.rules().get(number - 1);
      Answer answer = new Answer(list.name(), number, rule, conditions.holds(rule.condition()));
      asked.add(answer);
      if (answer.verdict() != Verdict.NEXT) {
        return answer.verdict();
      }
    }
    throw new IllegalArgumentException("Cannot decide: the last rule says next");
  }

  /** As outcomes are stored: one number an indicator, then 1 or 0 a counted register. */
  public byte[] bits(PlainPatient patient) {
    Set<String> registers = registers(patient);
    List<Integer> numbers = new ArrayList<>(outcomes(patient).values());
    ruleset.counted().forEach(each -> numbers.add(registers.contains(each.name()) ? 1 : 0));
    byte[] bits = new byte[numbers.size()];
    for (int place = 0; place < bits.length; place++) {
      bits[place] = numbers.get(place).byteValue();
    }
    return bits;
  }

  /** The names of the registers that a patient is on. */
  public Set<String> registers(PlainPatient patient) {
    PlainConditions conditions = conditions(patient);
    return ruleset.registers().stream()
        .map(Register::name)
        .filter(name -> isOn(name, conditions))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private PlainFields fields(PlainPatient patient) {
    return new PlainFields(ruleset.fields(), dates, patient);
  }

  private PlainConditions conditions(PlainPatient patient) {
    return new PlainConditions(fields(patient), this::isOn);
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
    Register register = ruleset.register(name).orElseThrow();
    return isOn(register.of(), conditions)
        && decide(register.rules(), conditions).verdict() == Verdict.SELECT;
  }

  /** What was decided, and by which rule, counted from 1. */
  private record Decision(Verdict verdict, int rule) {}

  private static Decision decide(List<Rule> rules, PlainConditions conditions) {
    List<Answer> asked = new ArrayList<>();
    Verdict verdict = ask(new OrderedRules("", rules), conditions, asked);
    return new Decision(verdict, asked.size());
  }
}
