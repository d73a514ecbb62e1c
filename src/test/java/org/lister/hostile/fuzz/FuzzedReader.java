package org.lister.hostile.fuzz;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;

/**
 * A reader that is given one spoilt thing after another.
 *
 * @param name as the report has it
 */
record FuzzedReader(String name, Reading reading) {

  /** Hang is a failure too; the slowest batch takes a tenth of it. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Draws a case, reads it and says whether it was taken. */
  @FunctionalInterface
  interface Reading {
    boolean read(Dice dice, String what) throws Exception;
  }

  /**
   * Reads so many cases, each of a seed of its own.
   *
   * @param seed of the first
   * @return how many were taken
   */
  long run(long seed, int cases) {
    return Assertions.assertTimeoutPreemptively(
        LONGEST,
        () -> {
          long taken = 0;
          for (int nth = 0; nth < cases; nth++) {
            long own = seed + nth;
            String what = "%s, seed %d,".formatted(name, own);
            taken += Oracle.hold(what, () -> reading.read(Dice.of(own), what)) ? 1 : 0;
          }
          return taken;
        });
  }
}
