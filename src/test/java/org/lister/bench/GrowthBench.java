package org.lister.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench growth}: how the time of each stage grows. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description =
        "Measures made-up Englands of several sizes and says how the time of each stage grows with"
            + " events, practices and indicators, and how far it is from what the machine takes to"
            + " read and decode the same files. A result that is there is not measured again.")
public final class GrowthBench implements Callable<Integer> {

  /** What time is held against. */
  enum Part {
    EVENTS,
    PRACTICES,
    INDICATORS,
    LIMITS
  }

  @Option(
      names = "--events",
      split = ",",
      paramLabel = "MILLIONS",
      defaultValue = "10,30,100",
      description = "About so many millions of events (default: ${DEFAULT-VALUE}).")
  private List<Double> events = List.of();

  @Option(
      names = "--patients-per-practice",
      defaultValue = "10000",
      description = "Of the points of --events (default: ${DEFAULT-VALUE}).")
  private int patientsPerPractice;

  @Option(
      names = "--split",
      split = ",",
      paramLabel = "PRACTICES",
      defaultValue = "100,600,2000,6300",
      description = "The same patients on the lists of so many (default: ${DEFAULT-VALUE}).")
  private List<Integer> splits = List.of();

  @Option(
      names = "--patients",
      defaultValue = "600000",
      description = "Of the points of --split, in all (default: ${DEFAULT-VALUE}).")
  private int patients;

  @Option(
      names = "--only",
      split = ",",
      description = "Of ${COMPLETION-CANDIDATES}, only these (default: all).")
  private final Set<Part> parts = EnumSet.noneOf(Part.class);

  @Option(
      names = "--england",
      paramLabel = "DIR",
      description = "Where bench england worked: its result becomes a point.")
  private @Nullable Path england;

  @Option(names = "--runs", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--again",
      split = ",",
      paramLabel = "NAME",
      description = "Measure these results anew, such as 57x10000 or limits-568x10000.")
  private List<String> again = List.of();

  @Option(
      names = "--work",
      defaultValue = "target/bench-growth",
      description = "Folder for Englands and results, both kept (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/bench-growth");

  @Override
  public Integer call() {
    GrowthFolder folder = new GrowthFolder(work.toAbsolutePath().normalize(), runs);
    again.forEach(folder::forget);
    if (!asked().allMatch(folder::isKept)) {
      folder.warmUp();
    }
    GrowthReport report = new GrowthReport(folder);
    if (isAsked(Part.EVENTS)) {
      report.events(byEvents(), england());
    }
    if (isAsked(Part.PRACTICES)) {
      report.practices(bySplit());
    }
    if (isAsked(Part.INDICATORS)) {
      report.indicators(byEvents().get(0));
    }
    report.fits();
    if (isAsked(Part.LIMITS)) {
      report.limits(byEvents().get(events.size() - 1));
    }
    return 0;
  }

  private boolean isAsked(Part part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private Stream<Point> asked() {
    List<Point> asked = new ArrayList<>(List.of(Point.SMALLEST));
    if (isAsked(Part.EVENTS) || isAsked(Part.LIMITS)) {
      asked.addAll(byEvents());
    }
    if (isAsked(Part.PRACTICES)) {
      asked.addAll(bySplit());
    }
    return asked.stream();
  }

  /** The smallest first. */
  private List<Point> byEvents() {
    return events.stream()
        .map(millions -> Point.ofEvents(millions, patientsPerPractice))
        .sorted(Comparator.comparing(Point::practices))
        .toList();
  }

  private List<Point> bySplit() {
    return splits.stream().sorted().map(practices -> Point.ofSplit(practices, patients)).toList();
  }

  private List<PointResult> england() {
    return england == null
        ? List.of()
        : List.of(
            PointResult.ofEngland(
                new EnglandFolder(england.toAbsolutePath().normalize()), DataOptions.QOF));
  }
}
