package org.lister.bench;

import java.util.List;
import java.util.function.Predicate;

/** What a whole way took, leg by leg and in all. */
final class EnglandReport {

  private final EnglandFolder folder;
  private final List<String> services;
  private final String heap;
  private final List<LegResult> results;

  EnglandReport(EnglandFolder folder, List<String> services, String heap, List<LegResult> results) {
    this.folder = folder;
    this.services = List.copyOf(services);
    this.heap = heap;
    this.results = List.copyOf(results);
  }

  void tell() {
    Report report =
        new Report(
            "england", "command", "s", "CPU s", "memory GiB", "disk after GiB", "Lister says");
    folder.kept().find(Leg.Command.SYNTHESISE.word()).ifPresent(made -> row(report, made));
    results.forEach(result -> row(report, result));
    services.forEach(service -> totals(report, service, leg -> isOn(service, leg)));
    if (services.size() > 1) {
      totals(report, "all services", leg -> true);
    }
    report
        .fact("practices", folder.practices())
        .fact("what landed, GiB", Machine.gib(folder.sourceBytes()))
        .fact(
            "peak memory, GiB",
            Machine.gib(results.stream().mapToLong(LegResult::peakBytes).max().orElse(0)))
        .fact("disk after all, GiB", Machine.gib(results.get(results.size() - 1).allBytes()))
        .fact("programs", results.stream().map(LegResult::software).distinct().count())
        .fact("heap of each", heap)
        .fact("machine", Machine.hardware())
        .tell(folder.results());
  }

  private static void row(Report report, LegResult result) {
    report.row(
        result.name(),
        result.seconds(),
        result.cpuSeconds(),
        Machine.gib(result.peakBytes()),
        Machine.gib(result.allBytes()),
        result.said());
  }

  private void totals(Report report, String whose, Predicate<LegResult> counts) {
    double all = results.stream().filter(counts).mapToDouble(LegResult::seconds).sum();
    double ingest =
        results.stream()
            .filter(leg -> leg.name().equals(Leg.Command.INGEST.word()))
            .mapToDouble(LegResult::seconds)
            .sum();
    report.fact("landing to published (" + whose + "), s", all);
    report.fact("link, measure and publish (" + whose + "), s", all - ingest);
  }

  /** What the services share counts for each. */
  private boolean isOn(String service, LegResult leg) {
    return !leg.name().contains("-") || leg.name().endsWith("-" + service);
  }
}
