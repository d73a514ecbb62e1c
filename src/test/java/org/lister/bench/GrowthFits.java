package org.lister.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** How stages grow with something, as lines. */
final class GrowthFits {

  private final Report report =
      new Report(
          "growth-fits", "against", "stage", "of", "points", "fixed", "each", "R²", "exponent");
  private final PointResult smallest;

  /** What the smallest point takes is taken for the fixed cost where an exponent is worked out. */
  GrowthFits(PointResult smallest) {
    this.smallest = smallest;
  }

  /** Adds the lines of every stage. */
  void add(String against, List<PointResult> points, Function<PointResult, Double> x) {
    for (Stage stage : Stage.values()) {
      add(against, stage, "s", points, x, Timing::median);
      if (points.stream().map(point -> point.of(stage)).allMatch(Timing::hasCpu)) {
        add(against, stage, "CPU s", points, x, Timing::medianCpu);
      }
    }
  }

  private void add(
      String against,
      Stage stage,
      String of,
      List<PointResult> points,
      Function<PointResult, Double> x,
      Function<Timing, Double> y) {
    List<Double> xs = points.stream().map(x).toList();
    List<Double> ys = points.stream().map(point -> y.apply(point.of(stage))).toList();
    row(against, stage.name().toLowerCase(Locale.ROOT), of, xs, ys, y.apply(smallest.of(stage)));
  }

  /** Adds a line of something else. */
  void add(String against, String stage, List<Double> x, List<Double> y) {
    row(against, stage, "s", x, y, smallest.of(Stage.MEASURE).median());
  }

  private void row(
      String against, String stage, String of, List<Double> x, List<Double> y, double fixed) {
    if (x.stream().distinct().count() < Line.FEWEST) {
      return;
    }
    Line line = Line.through(x, y);
    Predicate<Double> isAbove = value -> value > fixed;
    report.row(
        against,
        stage,
        of,
        x.size(),
        line.fixed(),
        precise(line.each()),
        precise(line.fit()),
        y.stream().allMatch(isAbove) ? precise(Line.exponent(x, y, fixed)) : "");
  }

  private static String precise(double value) {
    return String.format(Locale.UK, "%.4g", value);
  }

  Report report() {
    return report.fact("exponent", "of what is above the seconds of " + smallest.name());
  }
}
