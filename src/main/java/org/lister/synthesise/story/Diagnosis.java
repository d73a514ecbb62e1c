package org.lister.synthesise.story;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A condition that registers ask for, and how common it is.
 *
 * @param byAge share of people of each age, from 0, who have it
 * @param women how much likelier it is in women than in men
 */
public record Diagnosis(String cluster, double[] byAge, double women) implements Serializable {

  private static final double UNKNOWN = 0.01;
  private static final int AGES = 130;

  /** One that nobody has published a figure of: one person in a hundred, of every age. */
  static Diagnosis unknown(String cluster) {
    double[] byAge = new double[AGES];
    Arrays.fill(byAge, UNKNOWN);
    return new Diagnosis(cluster, byAge, 1);
  }

  double at(int age, int sex) {
    double share = byAge[Math.min(age, byAge.length - 1)];
    return switch (sex) {
      case 1 -> share * 2 / (1 + women);
      case 2 -> share * 2 * women / (1 + women);
      default -> share;
    };
  }
}
