package org.lister.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.rules.Ruleset;

/** Where growth is measured: a folder a point, and results that are not measured twice. */
record GrowthFolder(Path work, int runs) {

  private static final String INDICATORS = "indicators-";
  private static final int ROUNDS_TO_WARM = 5;
  private static final String LIMITS = "limits-";

  Path results() {
    return work.resolve("results");
  }

  /** Before the first measurement: the first runs of a process pay for the compiler. */
  void warmUp() {
    run(Point.SMALLEST).time(ROUNDS_TO_WARM);
  }

  boolean isKept(Point point) {
    return kept(PointResult.class).find(point.name()).isPresent();
  }

  void forget(String name) {
    kept(Object.class).forget(name);
  }

  PointResult stages(Point point) {
    return found(point.name(), PointResult.class)
        .orElseGet(() -> keep(point.name(), PointResult.class, run(point).time(runs)));
  }

  IndicatorsResult indicators(Point point) {
    String name = INDICATORS + point.name();
    return found(name, IndicatorsResult.class)
        .orElseGet(() -> keep(name, IndicatorsResult.class, indicators(point, linked(point))));
  }

  Limits limits(Point point) {
    String name = LIMITS + point.name();
    return found(name, Limits.class)
        .orElseGet(() -> keep(name, Limits.class, Limits.of(linked(point).tables(), runs)));
  }

  private IndicatorsResult indicators(Point point, Course course) {
    Map<String, List<Ruleset>> sets = IndicatorsBench.sets(course);
    List<IndicatorsResult.Set> took =
        IndicatorsBench.seconds(course, sets, runs).entrySet().stream()
            .map(set -> took(set.getKey(), sets.get(set.getKey()), set.getValue()))
            .toList();
    return new IndicatorsResult(point.name(), course.events(), took);
  }

  private static IndicatorsResult.Set took(
      String name, List<Ruleset> rulesets, List<Double> seconds) {
    int indicators = rulesets.stream().mapToInt(each -> each.indicators().size()).sum();
    return new IndicatorsResult.Set(name, indicators, seconds);
  }

  private Course linked(Point point) {
    Course course = run(point).course();
    course.runUnlessThere(Stage.INGEST, Stage.HOSPITAL, Stage.LINK);
    return course;
  }

  private PointRun run(Point point) {
    return new PointRun(work.resolve("points"), point);
  }

  private <T> Optional<T> found(String name, Class<T> kind) {
    return kept(kind).find(name);
  }

  private <T> T keep(String name, Class<T> kind, T result) {
    kept(kind).keep(name, result);
    return result;
  }

  private <T> Kept<T> kept(Class<T> kind) {
    return new Kept<>(results().resolve("growth"), kind);
  }
}
