package org.lister.measure.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** One ruleset as a program. A field is worked out when a rule first asks for it, and kept. */
final class RulesetProgram {

  private final Ruleset ruleset;
  private final Map<String, Reading> fields = new HashMap<>();
  private final Map<String, Question> registers = new HashMap<>();
  private final ConditionCompiler conditions;
  private final IndicatorProgram[] indicators;

  /** Where a ruleset's fields and their values begin among those of all rulesets of a run. */
  record Start(int slot, int field) {
    Start after(Ruleset ruleset) {
      int slots = ruleset.fields().stream().mapToInt(each -> each.gives().size()).sum();
      return new Start(slot + slots, field + ruleset.fields().size());
    }
  }

  RulesetProgram(Ruleset ruleset, Map<String, Double> dates, ClusterIndex clusters, Start start) {
    this.ruleset = ruleset;
    ValueCompiler values = new ValueCompiler(dates, fields);
    compileFields(new ExtractionCompiler(clusters, values), start);
    conditions = new ConditionCompiler(values);
    registers.put(Register.POPULATION, patient -> true);
    ruleset.registers().forEach(this::compile);
    indicators =
        ruleset.indicators().stream().map(IndicatorProgram::new).toArray(IndicatorProgram[]::new);
  }

  private void compileFields(ExtractionCompiler compiler, Start start) {
    int slot = start.slot();
    int number = start.field();
    for (Field field : ruleset.fields()) {
      Extractor extractor = field.extraction().accept(compiler);
      List<String> gives = field.gives();
      for (int place = 0; place < gives.size(); place++) {
        fields.put(gives.get(place), reading(extractor, number, slot, place));
      }
      slot += gives.size();
      number++;
    }
  }

  private static Reading reading(Extractor extractor, int field, int slot, int place) {
    return patient -> {
      if (!patient.knows(field)) {
        extractor.extract(patient, slot);
        patient.nowKnows(field);
      }
      return patient.value(slot + place);
    };
  }

  private void compile(Register register) {
    RuleList rules = new RuleList(register.rules(), conditions);
    String of = register.of();
    registers.put(
        register.name(), patient -> registers.get(of).holds(patient) && rules.selects(patient));
  }

  /** The outcome of every indicator, in the ruleset's order. */
  byte[] outcomes(Patient patient) {
    byte[] outcomes = new byte[indicators.length];
    for (int place = 0; place < indicators.length; place++) {
      outcomes[place] = (byte) indicators[place].outcome(patient);
    }
    return outcomes;
  }

  /** What a field gives, under one of its names. */
  double value(Patient patient, String name) {
    return fields.get(name).of(patient);
  }

  /** Whether a condition about this ruleset's fields holds, for explanations. */
  boolean holds(Patient patient, Condition condition) {
    return condition.accept(conditions).holds(patient);
  }

  /** One indicator as a program. */
  private final class IndicatorProgram {

    private final Indicator indicator;
    private final Question register;
    private final RuleList denominator;
    private final RuleList numerator;

    IndicatorProgram(Indicator indicator) {
      this.indicator = indicator;
      this.register = registers.get(indicator.of());
      this.denominator = new RuleList(indicator.denominator(), conditions);
      this.numerator = new RuleList(indicator.numerator(), conditions);
      if (Outcome.of(indicator).size() > Byte.MAX_VALUE) {
        throw new IllegalArgumentException(indicator.code() + " has more rules than a byte counts");
      }
    }

    int outcome(Patient patient) {
      if (!register.holds(patient)) {
        return Outcome.NOT_IN_REGISTER;
      }
      int decided = denominator.decide(patient);
      if (decided < 0) {
        return Outcome.rejectedByDenominator(-decided);
      }
      int rule = numerator.decide(patient);
      return rule > 0
          ? Outcome.selectedByNumerator(indicator, rule)
          : Outcome.rejectedByNumerator(indicator, -rule);
    }
  }
}
