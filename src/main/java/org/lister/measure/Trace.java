package org.lister.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Kind;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.engine.Patient;
import org.lister.measure.engine.Program;

/** Asks one patient the rules of one indicator, one after the other, and keeps every answer. */
final class Trace {

  private final Ruleset ruleset;
  private final int number;
  private final Program program;
  private final Patient patient;
  private final List<Explanation.Step> steps = new ArrayList<>();

  /** Of a ruleset by its number in the program. */
  Trace(Ruleset ruleset, int number, Program program, Patient patient) {
    this.ruleset = ruleset;
    this.number = number;
    this.program = program;
    this.patient = patient;
  }

  /** The rules that were asked, as far as the indicator's decision went. */
  List<Explanation.Step> steps(Indicator indicator) {
    if (isOn(indicator.of()) && ask("denominator", indicator.denominator()) != Verdict.REJECT) {
      ask("numerator", indicator.numerator());
    }
    return steps;
  }

  private boolean isOn(String name) {
    if (name.equals(Register.POPULATION)) {
      return true;
    }
    Register register =
        ruleset.registers().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return isOn(register.of()) && ask(name, register.rules()) == Verdict.SELECT;
  }

  private Verdict ask(String list, List<Rule> rules) {
    Verdict verdict = Verdict.SELECT;
    for (int place = 0; place < rules.size(); place++) {
      Rule rule = rules.get(place);
      boolean holds = program.holds(patient, number, rule.condition());
      Answer answer = new Answer(list, place + 1, rule, holds);
      verdict = answer.verdict();
      steps.add(
          new Explanation.Step(
              list, place + 1, rule.condition().toString(), holds, answer.follows()));
      if (verdict != Verdict.NEXT) {
        return verdict;
      }
    }
    return verdict;
  }

  /** What each field that the indicator needs gives, days as dates. */
  List<Explanation.Given> fields(Indicator indicator) {
    List<Explanation.Given> given = new ArrayList<>();
    for (Field field : Needed.by(indicator, ruleset).fields()) {
      for (Map.Entry<String, Kind> name : KnownNames.kinds(field).entrySet()) {
        double value = program.value(patient, number, name.getKey());
        given.add(
            new Explanation.Given(
                name.getKey(), field.extraction().toString(), said(value, name.getValue())));
      }
    }
    return given;
  }

  private static String said(double value, Kind kind) {
    if (Double.isNaN(value)) {
      return "null";
    }
    if (kind == Kind.DAY) {
      return LocalDate.ofEpochDay((long) value).toString();
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
