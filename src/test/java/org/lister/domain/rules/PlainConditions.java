package org.lister.domain.rules;

import java.util.Optional;

/** Conditions about one patient. */
record PlainConditions(PlainFields fields) {

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
    return ((Condition.Any) condition).conditions().stream().anyMatch(this::holds);
  }

  private boolean holds(Condition.Comparison comparison) {
    Optional<Double> left = fields.value(comparison.left());
    Optional<Double> right = fields.value(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    double difference = left.get() - right.get();
    return switch (comparison.operator()) {
      case LESS -> difference < 0;
      case AT_MOST -> difference <= 0;
      case EQUAL -> difference == 0;
      case NOT_EQUAL -> difference != 0;
      case AT_LEAST -> difference >= 0;
      case GREATER -> difference > 0;
    };
  }
}
