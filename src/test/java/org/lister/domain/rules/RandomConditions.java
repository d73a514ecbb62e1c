package org.lister.domain.rules;

import java.util.List;
import org.lister.domain.rules.Condition.Operator;

/**
 * Random conditions about the fields and registers there are.
 *
 * @param registers those that conditions may name; it grows as registers are made
 */
record RandomConditions(Dice dice, RandomValues values, List<String> registers) {

  private static final int DEEPEST = 3;

  Condition make() {
    return make(0);
  }

  private Condition make(int depth) {
    int last = depth == DEEPEST ? 5 : 10;
    return switch (dice.between(0, last)) {
      case 0, 1 -> new Condition.Comparison(values.numberOfField(), operator(), values.constant());
      case 2 -> new Condition.Comparison(values.number(), operator(), values.numberOfField());
      case 3 -> new Condition.Comparison(values.dayOfField(), operator(), values.day());
      case 4 -> new Condition.Comparison(values.day(), operator(), values.dayOfField());
      case 5 -> new Condition.IsNull(dice.in100(70) ? values.dayOfField() : values.numberOfField());
      case 6, 7 -> new Condition.Not(make(depth + 1));
      case 8 -> new Condition.All(dice.some(2, 3, () -> make(depth + 1)));
      case 9 -> new Condition.OnRegister(dice.one(registers));
      default -> new Condition.Any(dice.some(2, 3, () -> make(depth + 1)));
    };
  }

  private Operator operator() {
    return dice.one(List.of(Operator.values()));
  }
}
