package org.lister.measure.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
  private final Question[] counted;

  /** Where a ruleset's fields and their values begin among those of all rulesets of a run. */
  record Start(int slot, int field) {
    Start after(Ruleset ruleset) {
      int registers = ruleset.registers().size();
      int slots = ruleset.fields().stream().mapToInt(each -> each.gives().size()).sum();
      return new Start(slot + slots + registers, field + ruleset.fields().size() + registers);
    }
  }

  RulesetProgram(Ruleset ruleset, Map<String, Double> dates, ClusterIndex clusters, Start start) {
    this.ruleset = ruleset;
    ValueCompiler values = new ValueCompiler(dates, fields);
    Start afterFields = compileFields(new ExtractionCompiler(clusters, values), start);
    conditions = new ConditionCompiler(values, registers);
    Start end = start.after(ruleset);
    compileRegisters(afterFields, () -> new Blank(clusters, end.slot(), end.field()));
    indicators =
        ruleset.indicators().stream().map(IndicatorProgram::new).toArray(IndicatorProgram[]::new);
    counted =
        ruleset.counted().stream()
            .map(register -> registers.get(register.name()))
            .toArray(Question[]::new);
  }

  private Start compileFields(ExtractionCompiler compiler, Start start) {
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
    return new Start(slot, number);
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

  /**
   * Who is on a register is found out once for a patient, like a field: 1 for yes, 0 for no. Nearly
   * everyone is on few of them; where a register takes an entry of some clusters, those without one
   * are not asked further.
   */
  private void compileRegisters(Start start, Supplier<Blank> blanks) {
    registers.put(Register.POPULATION, patient -> true);
    int slot = start.slot();
    int number = start.field();
    for (Register register : ruleset.registers()) {
      Question of = Objects.requireNonNull(registers.get(register.of()));
      RuleList rules = new RuleList(register.rules(), conditions);
      Blank blank = blanks.get();
      boolean needsEntry =
          RuleList.rejectsAll(register.rules(), new WithoutEntries(conditions, blank));
      int[] asked = blank.clusters();
      Extractor membership =
          (patient, place) ->
              patient.put(
                  place,
                  !(needsEntry && !patient.hasAny(asked))
                          && of.holds(patient)
                          && rules.selects(patient)
                      ? 1
                      : 0);
      Reading reading = reading(membership, number, slot, 0);
      registers.put(register.name(), patient -> reading.of(patient) == 1);
      slot++;
      number++;
    }
  }

  /** The outcome of every indicator, in the ruleset's order; then 1 or 0 a counted register. */
  byte[] outcomes(Patient patient) {
    byte[] outcomes = new byte[indicators.length + counted.length];
    for (int place = 0; place < indicators.length; place++) {
      outcomes[place] = (byte) indicators[place].outcome(patient);
    }
    for (int place = 0; place < counted.length; place++) {
      outcomes[indicators.length + place] = (byte) (counted[place].holds(patient) ? 1 : 0);
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
