package org.lister.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lister.domain.Stopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench resubmit}: what it costs when one practice of England sends again. */
@Command(
    name = "resubmit",
    mixinStandardHelpOptions = true,
    description =
        "One practice of the England that `bench england` has left sends other rows; the product's"
            + " `run` takes them from landing to published. Says what share of the whole way that is"
            + " and whose packs changed. The practice's first extract is put back at every second"
            + " run.")
public final class ResubmitBench implements Callable<Integer> {

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "The folder of `bench england`.")
  private Path work = Path.of("");

  @Option(
      names = "--service",
      defaultValue = "individual-gp-level-data",
      description = "Which was measured and published there (default: ${DEFAULT-VALUE}).")
  private String service = "";

  @Option(names = "--practice", defaultValue = "X00001", description = "default: ${DEFAULT-VALUE}")
  private String practice = "";

  @Option(
      names = "--heap",
      defaultValue = "12g",
      description = "Of each run's process (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Option(names = "--runs", defaultValue = "4", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  @Override
  public Integer call() {
    Kernel.require();
    EnglandFolder folder = new EnglandFolder(work.toAbsolutePath().normalize());
    double whole = whole(folder);
    Extract extract = Extract.of(folder.source(), practice, folder.work().resolve("first-extract"));
    folder.layPacks(service);
    Report report =
        new Report("resubmit", "run", "s", "CPU s", "memory GiB", "packs changed", "Lister says");
    List<Double> seconds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Manifests before = Manifests.in(folder.published());
      boolean isChange = run % 2 == 0;
      if (isChange) {
        extract.change();
      } else {
        extract.restore();
      }
      Path log = folder.work().resolve("logs").resolve("resubmit-" + run + ".log");
      Child.Took took = Child.run(command(folder), log);
      seconds.add(took.seconds());
      report.row(
          isChange ? "other rows" : "the first ones again",
          took.seconds(),
          took.cpuSeconds(),
          Machine.gib(took.peakBytes()),
          Manifests.in(folder.published()).differingFrom(before),
          StageSaid.ofThoseThatWorked(log).stream()
              .map(StageSaid::toString)
              .collect(Collectors.joining("; ")));
    }
    report
        .fact("median s", Runs.median(seconds))
        .fact("whole way s", whole)
        .fact("share of the whole way, per cent", 100 * Runs.median(seconds) / whole)
        .fact("practices", folder.practices())
        .tell(folder.results());
    return 0;
  }

  /** What the way from landing to published took for all practices. */
  private double whole(EnglandFolder folder) {
    return Leg.all(List.of(service), List.of()).stream()
        .mapToDouble(
            leg ->
                folder
                    .kept()
                    .find(leg.name())
                    .orElseThrow(
                        () ->
                            new Stopped.Mistake(
                                "Cannot send again: %s has no result of %s. Run bench england there first."
                                    .formatted(folder.work(), leg.name())))
                    .seconds())
        .sum();
  }

  private List<String> command(EnglandFolder folder) {
    List<String> command = new ArrayList<>(Product.java(heap, folder));
    command.addAll(List.of("run", "--service", service));
    command.addAll(List.of("--from", folder.source().toString(), "--out", "" + folder.out()));
    return command;
  }
}
