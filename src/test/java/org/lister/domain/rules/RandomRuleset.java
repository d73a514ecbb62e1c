package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Rule.Verdict;

/** A random ruleset that a reader would accept. */
final class RandomRuleset {

  private final Dice dice;
  private final List<Field> fields;
  private final RandomConditions conditions;
  private final List<String> registers = new ArrayList<>(List.of(Register.POPULATION));

  RandomRuleset(Dice dice, Clusters clusters) {
    this.dice = dice;
    this.fields = new RandomFields(dice, clusters).make();
    this.conditions =
        new RandomConditions(dice, new RandomValues(dice, KnownNames.of(fields)), registers);
  }

  Ruleset make() {
    List<Register> made = dice.some(0, 3, this::register);
    List<Indicator> indicators = new ArrayList<>();
    int size = dice.between(1, 4);
    for (int number = 1; number <= size; number++) {
      indicators.add(indicator("I" + number));
    }
    return new Ruleset(
        "RANDOM", "random", "1", Ruleset.Status.UNVERIFIED, fields, made, indicators);
  }

  private Register register() {
    String of = dice.one(registers);
    String name = "R%d_REG".formatted(registers.size());
    List<Rule> rules = rules();
    registers.add(name);
    Prevalence prevalence =
        dice.in100(50) ? new Prevalence(name, "Random", dice.one(registers)) : null;
    return new Register(name, of, rules, prevalence, null);
  }

  private Indicator indicator(String code) {
    return new Indicator(
        code, "Random " + code, dice.one(registers), counted(rules()), rules(), null);
  }

  /** Every rule but the last lets somebody go on, the last nobody. */
  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(dice.some(0, 3, () -> rule(Verdict.NEXT)));
    rules.add(rule(dice.in100(50) ? Verdict.SELECT : Verdict.REJECT));
    return rules;
  }

  private Rule rule(Verdict otherwise) {
    List<Verdict> decisions = List.of(Verdict.SELECT, Verdict.REJECT);
    Verdict decision = dice.one(decisions);
    return dice.in100(50)
        ? new Rule(conditions.make(), decision, otherwise, null)
        : new Rule(conditions.make(), otherwise, decision, null);
  }

  private List<Rule> counted(List<Rule> rules) {
    List<Rule> counted = new ArrayList<>();
    for (Rule rule : rules) {
      counted.add(new Rule(rule.condition(), rule.then(), rule.otherwise(), rejection(rule)));
    }
    return counted;
  }

  private Rule.@Nullable Rejection rejection(Rule rule) {
    boolean rejects = rule.then() == Verdict.REJECT || rule.otherwise() == Verdict.REJECT;
    return rejects && dice.in100(50)
        ? new Rule.Rejection("P" + dice.between(1, 3), dice.between(0, 6))
        : null;
  }
}
