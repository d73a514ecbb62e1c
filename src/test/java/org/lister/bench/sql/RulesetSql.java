package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.FieldOrder;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Ruleset;

/** One ruleset as columns: fields, registers, denominators, outcomes. */
final class RulesetSql {

  /** What a denominator says of a patient whom it leaves to the numerator. */
  private static final int SELECTED = -1;

  private final Ruleset ruleset;
  private final Names names;
  private final FieldSql fields;
  private final ConditionSql conditions;

  RulesetSql(Ruleset ruleset, Dialect dialect, QualifyingDates dates, Slots slots) {
    this.ruleset = ruleset;
    this.names = new Names(ruleset);
    ValueSql values = new ValueSql(dialect, dates, names);
    this.fields = new FieldSql(dialect, dates, values, slots, names);
    this.conditions = new ConditionSql(values, names);
  }

  /** Fields and registers, each after those that it speaks of. */
  List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    FieldOrder.of(ruleset.fields()).forEach(field -> definitions.addAll(define(field)));
    ruleset.registers().forEach(register -> definitions.add(define(register)));
    return definitions;
  }

  /** Denominators and outcomes; says of every column whom it is asked of. */
  List<Definition> decisions(Gates gates) {
    ruleset.counted().forEach(each -> gates.askOfEveryone(names.register(each.name())));
    List<Definition> decisions = new ArrayList<>();
    for (Indicator indicator : ruleset.indicators()) {
      String register = names.register(indicator.of());
      gates.askOfEveryone(register);
      for (Definition decision : List.of(denominator(indicator), outcome(indicator))) {
        decision.uses().forEach(used -> gates.ask(used, register));
        decisions.add(decision);
      }
    }
    return decisions;
  }

  /** The columns of the outcomes as they are stored: indicators, then counted registers. */
  List<String> outcomes() {
    List<String> columns = new ArrayList<>();
    ruleset.indicators().forEach(indicator -> columns.add(names.outcome(indicator)));
    ruleset.counted().forEach(register -> columns.add(names.register(register.name())));
    return columns;
  }

  private List<Definition> define(Field field) {
    List<String> gives = field.gives();
    List<String> expressions = field.extraction().accept(fields);
    Definition first = names.define(names.field(gives.get(0)), expressions.get(0));
    List<Definition> definitions = new ArrayList<>(List.of(first));
    for (int place = 1; place < gives.size(); place++) {
      String name = ruleset.name() + "_" + gives.get(place);
      definitions.add(new Definition(name, expressions.get(place), first.uses()));
    }
    return definitions;
  }

  private Definition define(Register register) {
    String rules = decided(register.rules(), rule -> "true", rule -> "false");
    String of = names.register(register.of());
    return names.define(
        names.register(register.name()),
        register.of().equals(Register.POPULATION)
            ? rules
            : "CASE WHEN NOT %s THEN false ELSE %s END".formatted(of, rules));
  }

  private Definition denominator(Indicator indicator) {
    String rules =
        decided(
            indicator.denominator(),
            rule -> number(SELECTED),
            rule -> number(Outcome.rejectedByDenominator(rule)));
    String of = names.register(indicator.of());
    return names.define(
        names.denominator(indicator),
        indicator.of().equals(Register.POPULATION)
            ? rules
            : "CASE WHEN NOT %s THEN %s ELSE %s END"
                .formatted(of, number(Outcome.NOT_IN_REGISTER), rules));
  }

  private Definition outcome(Indicator indicator) {
    String rules =
        decided(
            indicator.numerator(),
            rule -> number(Outcome.selectedByNumerator(indicator, rule)),
            rule -> number(Outcome.rejectedByNumerator(indicator, rule)));
    String denominator = names.denominator(indicator);
    return names.define(
        names.outcome(indicator),
        "CASE WHEN %1$s >= 0 THEN %1$s ELSE %2$s END".formatted(denominator, rules));
  }

  private static String number(int number) {
    return "CAST(%d AS TINYINT)".formatted(number);
  }

  /** What the first rule that decides says; rules count from 1. */
  private String decided(
      List<Rule> rules, IntFunction<String> selected, IntFunction<String> rejected) {
    StringBuilder sql = new StringBuilder("CASE");
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      String condition = rule.condition().accept(conditions);
      String then = verdict(rule.then(), number, selected, rejected);
      String otherwise = verdict(rule.otherwise(), number, selected, rejected);
      if (rule.then() != Verdict.NEXT) {
        sql.append("\n WHEN %s THEN %s".formatted(condition, then));
      }
      if (rule.otherwise() != Verdict.NEXT) {
        sql.append(
            rule.then() == Verdict.NEXT
                ? "\n WHEN %s THEN %s".formatted(ConditionSql.opposite(condition), otherwise)
                : "\n ELSE " + otherwise);
      }
      if (rule.then() != Verdict.NEXT && rule.otherwise() != Verdict.NEXT) {
        break;
      }
    }
    return sql.append(" END").toString();
  }

  private static String verdict(
      Verdict verdict, int rule, IntFunction<String> selected, IntFunction<String> rejected) {
    return switch (verdict) {
      case SELECT -> selected.apply(rule);
      case REJECT -> rejected.apply(rule);
      case NEXT -> "";
    };
  }
}
