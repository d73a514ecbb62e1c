package org.lister.bench;

import java.util.List;

/** What measuring more indicators took at a point. */
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
    sets = List.copyOf(sets);
  }
}
