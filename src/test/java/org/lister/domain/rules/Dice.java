package org.lister.domain.rules;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Throws of one seed. */
record Dice(Random random) {

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True so many times in a hundred. */
  boolean in100(int times) {
    return random.nextInt(100) < times;
  }

  <T> List<T> some(int least, int most, Supplier<T> maker) {
    return Stream.generate(maker).limit(between(least, most)).toList();
  }
}
