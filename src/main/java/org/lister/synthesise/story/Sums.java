package org.lister.synthesise.story;

import java.util.Optional;
import org.lister.domain.rules.Value;
import org.lister.domain.rules.Value.Constant;

/** {@code X + 5} compared with 8 is {@code X} compared with 3. */
final class Sums {

  private Sums() {}

  /** What the left of a sum is compared with; nothing when the right is no plain number. */
  static Optional<Constant> alone(Value.Sum sum, Value compared) {
    if (sum.right() instanceof Constant right && compared instanceof Constant number) {
      double added = sum.sign() == Value.Sign.PLUS ? right.number() : -right.number();
      double alone = number.number() - added;
      return Optional.of(new Constant(alone, Double.toString(alone)));
    }
    return Optional.empty();
  }
}
