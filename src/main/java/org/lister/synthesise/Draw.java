package org.lister.synthesise;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One stream of chance. It depends on the seed, the purpose, the practice and the patient alone, so
 * that whoever draws, in whichever order and on whichever machine, draws the same.
 */
public final class Draw {

  private final SplittableRandom random;

  private Draw(long state) {
    this.random = new SplittableRandom(state);
  }

  /** What a stream is for: streams of different purposes do not disturb each other. */
  public enum Purpose {
    PRACTICE,
    PERSON,
    JOURNAL,
    HOSPITAL,
    OBJECTION,
    DEFECTS,
    GUEST
  }

  static Draw of(long seed, Purpose purpose, long practice, long patient) {
    long state = mixed(seed + purpose.ordinal());
    state = mixed(state ^ practice * 0x9E3779B97F4A7C15L);
    return new Draw(mixed(state ^ patient * 0xC2B2AE3D27D4EB4FL));
  }

  /** The finaliser of splitmix64: near seeds become far states. */
  private static long mixed(long value) {
    long once = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  public int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** From 0 to 1. */
  public double unit() {
    return random.nextDouble();
  }

  public double normal() {
    return random.nextGaussian();
  }

  /** The number of rare things that happen when this many are expected (Poisson). */
  public int rare(double expected) {
    double limit = Math.exp(-expected);
    int count = 0;
    for (double product = unit(); product > limit; product *= unit()) {
      count++;
    }
    return count;
  }

  /** Rounds up or down by chance, so that the expected value is kept. */
  public int rounded(double expected) {
    return (int) Math.floor(expected + unit());
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public long oneOf(long[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
