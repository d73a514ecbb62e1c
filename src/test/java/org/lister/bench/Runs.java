package org.lister.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Seconds of the runs of one thing: by the clock, and of CPU. */
final class Runs {

  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  /** Does something once more. */
  void time(Runnable work) {
    double cpuBefore = Machine.cpuSeconds();
    long started = System.nanoTime();
    work.run();
    seconds.add((System.nanoTime() - started) / 1e9);
    cpu.add(Machine.cpuSeconds() - cpuBefore);
  }

  double median() {
    return median(seconds);
  }

  double medianCpu() {
    return median(cpu);
  }

  /** Every run, for the reader who wants to see how much they differ. */
  String each() {
    return seconds.stream().map(Report::shown).collect(Collectors.joining(" "));
  }

  /** The same to keep. */
  Timing timing(String stage) {
    return new Timing(stage, seconds, cpu);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
