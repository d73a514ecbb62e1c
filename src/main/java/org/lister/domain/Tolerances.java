package org.lister.domain;

import java.io.Serializable;
import java.util.Map;

/** How far Lister's counts may lie from another source's before somebody is told. */
public record Tolerances(Levels usual, Map<String, Levels> byIndicator) implements Serializable {

  /**
   * @param england of all practices together
   * @param practice of one practice
   */
  public record Levels(Tolerance england, Tolerance practice) implements Serializable {}

  public Tolerances {
    byIndicator = Map.copyOf(byIndicator);
  }

  /** Those of an indicator: its own, or the usual ones. */
  public Levels of(String indicator) {
    return byIndicator.getOrDefault(indicator, usual);
  }

  /** In aggregate 1 %; a practice 2 % or 5 patients, whichever is larger. */
  public static Tolerances standard() {
    return new Tolerances(new Levels(new Tolerance(100, 0), new Tolerance(200, 5)), Map.of());
  }
}
