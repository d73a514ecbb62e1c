package org.lister.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables, lines and pictures of growth. */
final class GrowthReport {

  private static final String[] COLUMNS =
      Stream.concat(
              Stream.of("point", "practices", "events"),
              Stream.of(Stage.values()).map(stage -> word(stage) + " s"))
          .toArray(String[]::new);

  private final GrowthFolder folder;
  private final GrowthFits fits;

  GrowthReport(GrowthFolder folder) {
    this.folder = folder;
    this.fits = new GrowthFits(folder.stages(Point.SMALLEST));
  }

  /** Against events, of practices of one size. */
  void events(List<Point> points, List<PointResult> england) {
    List<PointResult> results = points.stream().map(folder::stages).toList();
    List<PointResult> all = new ArrayList<>(results);
    all.addAll(england);
    Function<PointResult, Double> millions = result -> result.events() / 1e6;
    tell("events", all);
    fits.add("million events", results, millions);
    if (!england.isEmpty()) {
      fits.add("million events, with England", all, millions);
    }
    new GrowthPlot("million events").stages(all, millions).write(folder.results(), "growth-events");
  }

  /** Against practices that share the same number of patients. */
  void practices(List<Point> points) {
    List<PointResult> results = points.stream().map(folder::stages).toList();
    Function<PointResult, Double> practices = result -> (double) result.practices();
    tell("practices", results);
    fits.add("practices", results, practices);
    new GrowthPlot("practices")
        .stages(results, practices)
        .write(folder.results(), "growth-practices");
  }

  private void tell(String against, List<PointResult> results) {
    Report report = new Report("growth-" + against, COLUMNS);
    report.row(cells(folder.stages(Point.SMALLEST)));
    results.forEach(result -> report.row(cells(result)));
    report.fact("machine", Machine.said()).tell(folder.results());
  }

  private static Object[] cells(PointResult result) {
    return Stream.concat(
            Stream.of(result.name(), result.practices(), result.events()),
            Stream.of(Stage.values()).map(stage -> result.of(stage).median()))
        .toArray();
  }

  /** Against indicators over the same records. */
  void indicators(Point point) {
    IndicatorsResult result = folder.indicators(point);
    Report report = new Report("growth-indicators", "indicators", "of which kind", "measure s");
    result.sets().forEach(set -> report.row(set.indicators(), set.name(), set.median()));
    report
        .fact("point", point.name())
        .fact("events", result.events())
        .fact("machine", Machine.said())
        .tell(folder.results());
    List<Double> x = result.sets().stream().map(set -> (double) set.indicators()).toList();
    List<Double> y = result.sets().stream().map(IndicatorsResult.Set::median).toList();
    fits.add("indicators", "measure", x, y);
    new GrowthPlot("indicators")
        .curve("measure", x, y)
        .write(folder.results(), "growth-indicators");
  }

  /** The lines of all that was asked for. */
  void fits() {
    fits.report().tell(folder.results());
  }

  /** What the stages take beside the least that has to be done. */
  void limits(Point point) {
    Limits limits = folder.limits(point);
    PointResult stages = folder.stages(point);
    Report report = new Report("growth-limits", "at " + point.name(), "s", "× read", "× decode");
    Stream.concat(Stream.of(limits.reading(), limits.decoding()), stages.stages().stream())
        .forEach(
            timing ->
                report.row(
                    timing.stage().toLowerCase(Locale.ROOT),
                    timing.median(),
                    timing.median() / limits.reading().median(),
                    timing.median() / limits.decoding().median()));
    report
        .fact("events", stages.events())
        .fact("rows decoded", limits.rows())
        .fact("files of patients, events and links, GiB", Machine.gib(limits.bytes()))
        .fact("machine", Machine.said())
        .tell(folder.results());
  }

  private static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
