package org.lister.bench;

import java.util.Comparator;
import java.util.List;

/** What measuring more indicators took at a point, the fewest first. */
record IndicatorsResult(String point, long events, List<Set> sets) {

  /** Some indicators. */
  record Set(String name, int indicators, List<Double> seconds) {
    Set {
      seconds = List.copyOf(seconds);
    }

    double median() {
      return Runs.median(seconds);
    }
  }

  IndicatorsResult {
    sets = sets.stream().sorted(Comparator.comparing(Set::indicators)).toList();
  }
}
