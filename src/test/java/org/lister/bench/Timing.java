package org.lister.bench;

import java.util.List;

/**
 * What a stage took at a point, a figure a run.
 *
 * @param cpuSeconds none where they are not known
 */
record Timing(String stage, List<Double> seconds, List<Double> cpuSeconds) {

  Timing {
    seconds = List.copyOf(seconds);
    cpuSeconds = List.copyOf(cpuSeconds);
  }

  double median() {
    return Runs.median(seconds);
  }

  boolean hasCpu() {
    return !cpuSeconds.isEmpty();
  }

  double medianCpu() {
    return Runs.median(cpuSeconds);
  }
}
