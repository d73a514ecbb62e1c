package org.lister.synthesise.story;

import org.lister.domain.rules.Condition.Operator;

/** How two numbers stand to each other; NaN stands in no relation. */
final class Relations {

  private Relations() {}

  static boolean holds(double left, Operator operator, double right) {
    return switch (operator) {
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case EQUAL -> left == right;
      case NOT_EQUAL -> left < right || left > right;
      case AT_LEAST -> left >= right;
      case GREATER -> left > right;
    };
  }

  /** What holds, of two known numbers, when this does not. */
  static Operator opposite(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.AT_LEAST;
      case AT_MOST -> Operator.GREATER;
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case AT_LEAST -> Operator.LESS;
      case GREATER -> Operator.AT_MOST;
    };
  }

  /** The same with its sides changed over. */
  static Operator mirrored(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case AT_MOST -> Operator.AT_LEAST;
      case EQUAL, NOT_EQUAL -> operator;
      case AT_LEAST -> Operator.AT_MOST;
      case GREATER -> Operator.LESS;
    };
  }
}
