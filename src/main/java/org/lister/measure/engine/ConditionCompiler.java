package org.lister.measure.engine;

import org.lister.domain.rules.Condition;

/** Conditions of the rules as tests. Comparisons with NaN, which is null, are false. */
final class ConditionCompiler implements Condition.Visitor<Test> {

  private final ValueCompiler values;

  ConditionCompiler(ValueCompiler values) {
    this.values = values;
  }

  @Override
  public Test comparison(Condition.Comparison comparison) {
    Reading left = comparison.left().accept(values);
    Reading right = comparison.right().accept(values);
    return switch (comparison.operator()) {
      case LESS -> patient -> left.of(patient) < right.of(patient);
      case AT_MOST -> patient -> left.of(patient) <= right.of(patient);
      case EQUAL -> patient -> left.of(patient) == right.of(patient);
      case NOT_EQUAL -> patient -> differ(left.of(patient), right.of(patient));
      case AT_LEAST -> patient -> left.of(patient) >= right.of(patient);
      case GREATER -> patient -> left.of(patient) > right.of(patient);
    };
  }

  /** In Java, NaN differs from everything; in the rules, null differs from nothing. */
  private static boolean differ(double left, double right) {
    return left < right || left > right;
  }

  @Override
  public Test isNull(Condition.IsNull isNull) {
    Reading value = isNull.value().accept(values);
    return patient -> Double.isNaN(value.of(patient));
  }

  @Override
  public Test not(Condition.Not not) {
    Test test = not.condition().accept(this);
    return patient -> !test.holds(patient);
  }

  @Override
  public Test all(Condition.All all) {
    Test[] tests = tests(all.conditions());
    return patient -> {
      for (Test test : tests) {
        if (!test.holds(patient)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public Test any(Condition.Any any) {
    Test[] tests = tests(any.conditions());
    return patient -> {
      for (Test test : tests) {
        if (test.holds(patient)) {
          return true;
        }
      }
      return false;
    };
  }

  private Test[] tests(java.util.List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.accept(this)).toArray(Test[]::new);
  }
}
