package org.lister.domain.rules.twin;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.lister.domain.rules.Condition;

/** Conditions about one patient. */
record PlainConditions(PlainFields fields, BiPredicate<String, PlainConditions> registers) {

  boolean holds(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return holds(comparison);
    }
    if (condition instanceof Condition.IsNull isNull) {
      return fields.value(isNull.value()).isEmpty();
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.condition());
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.OnRegister onRegister) {
      return registers.test(onRegister.register(), this);
    }
    return ((Condition.Any) condition).conditions().stream().anyMatch(this::holds);
  }

  private boolean holds(Condition.Comparison comparison) {
    Optional<Double> left = fields.value(comparison.left());
    Optional<Double> right = fields.value(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    return holds(left.get(), comparison.operator(), right.get());
  }

  static boolean holds(double left, Condition.Operator operator, double right) {
    double difference = left - right;
    return switch (operator) {
      case LESS -> difference < 0;
      case AT_MOST -> difference <= 0;
      case EQUAL -> difference == 0;
      case NOT_EQUAL -> difference != 0;
      case AT_LEAST -> difference >= 0;
      case GREATER -> difference > 0;
    };
  }
}
