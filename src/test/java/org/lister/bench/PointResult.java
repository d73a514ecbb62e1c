package org.lister.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lister.domain.Stopped;

/** What the stages took at a point. */
record PointResult(String name, long practices, long events, List<Timing> stages) {

  PointResult {
    stages = List.copyOf(stages);
  }

  Timing of(Stage stage) {
    return stages.stream()
        .filter(timing -> timing.stage().equals(stage.name()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * England as {@link EnglandBench} measured it, by what the product says of its stages: like the
   * other points without the start of Java and Spark, unlike them once and in processes not warm.
   */
  static PointResult ofEngland(EnglandFolder folder, String service) {
    List<StageSaid> said =
        Stream.of("ingest", "link", "measure-" + service, "publish-" + service)
            .flatMap(leg -> leg(folder, leg).stages().stream())
            .toList();
    long events =
        said.stream()
            .filter(stage -> stage.stage().equals("measure"))
            .mapToLong(StageSaid::rows)
            .sum();
    return new PointResult(
        "England", folder.practices(), events, said.stream().map(PointResult::timing).toList());
  }

  private static Timing timing(StageSaid said) {
    return new Timing(said.stage().toUpperCase(Locale.ROOT), List.of(said.seconds()), List.of());
  }

  private static LegResult leg(EnglandFolder folder, String name) {
    return folder
        .kept()
        .find(name)
        .orElseThrow(
            () ->
                new Stopped.Mistake(
                    "Cannot add England: %s has no result of %s. Run bench england there first."
                        .formatted(folder.work(), name)));
  }
}
