package org.lister.fire;

import java.util.Random;

/** Where chance comes from: a number that is told, and that {@code -Dfire.seed} can give again. */
record Seed(long number) {

  static Seed given() {
    return new Seed(Long.getLong("fire.seed", System.nanoTime() % 1_000_000));
  }

  /** One that follows from this, for what goes on beside the rest. */
  Seed next(int nth) {
    return new Seed(number + nth);
  }

  Random random() {
    return new Random(number);
  }

  @Override
  public String toString() {
    return "seed " + number;
  }
}
