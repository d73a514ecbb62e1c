package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench england}: the whole way from landing to published, a process a stage. */
@Command(
    name = "england",
    mixinStandardHelpOptions = true,
    description =
        "Takes an England of full size from landing to published with the product's own commands, a"
            + " process each, and says what each took. What is finished is kept: the same command"
            + " goes on after a run that died.")
public final class EnglandBench implements Callable<Integer> {

  @Option(names = "--practices", defaultValue = "6300", description = "default: ${DEFAULT-VALUE}")
  private int practices;

  @Option(
      names = "--patients-per-practice",
      defaultValue = "10000",
      description = "default: ${DEFAULT-VALUE}")
  private int patients;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder for everything: source (made up unless it is there), out, logs, spill, results.")
  private Path work = Path.of("");

  @Option(
      names = "--heap",
      defaultValue = "12g",
      description = "Of each stage's process (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Option(
      names = "--services",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "individual-gp-level-data,qof-2025-26",
      description =
          "Ingest collects for the first; each is measured and published (default: ${DEFAULT-VALUE}).")
  private List<String> services = List.of();

  @Option(
      names = "--records-for",
      paramLabel = "NAME",
      description = "Make up records for the rules of this service (default: for the metrics).")
  private @Nullable String recordsFor;

  @Option(
      names = "--again",
      paramLabel = "STAGE",
      description =
          "Run this stage and those after it anew: ingest, link, measure or publish, for all"
              + " services.")
  private Leg.@Nullable Command again;

  @Override
  public Integer call() {
    Kernel.require();
    EnglandFolder folder = new EnglandFolder(work.toAbsolutePath().normalize());
    makeUpUnlessThere(folder);
    List<Leg> legs =
        Leg.all(
            services, List.of("--from", folder.source().toString(), "--out", "" + folder.out()));
    if (again != null) {
      again.onwards().forEach(folder::forget);
    }
    List<LegResult> results = new ArrayList<>();
    for (Leg leg : legs) {
      results.add(folder.kept().find(leg.name()).orElseGet(() -> run(leg, folder)));
    }
    new EnglandReport(folder, services, heap, results).tell();
    return 0;
  }

  /** A source that is half made is never taken for one: it is made beside and then moved. */
  private void makeUpUnlessThere(EnglandFolder folder) {
    if (again == Leg.Command.SYNTHESISE) {
      throw new Stopped.Mistake(
          "Cannot make up the source anew: it is kept. Name another folder with --work.");
    }
    if (Files.exists(folder.source())) {
      return;
    }
    Path unfinished = folder.work().resolve("source-unfinished");
    FileUtils.deleteQuietly(unfinished.toFile());
    List<String> arguments = new ArrayList<>(List.of("--form", "parquet"));
    arguments.addAll(List.of("--practices", "" + practices, "--patients-per-practice"));
    arguments.addAll(List.of("" + patients, "--out", unfinished.toString()));
    if (recordsFor != null) {
      arguments.addAll(List.of("--service", recordsFor, "--no-truth"));
    }
    Leg leg = new Leg(Leg.Command.SYNTHESISE, "", arguments);
    LegResult result = result(leg, folder, childs(leg, folder));
    try {
      Files.move(unfinished, folder.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.kept().keep(leg.name(), result);
  }

  private LegResult run(Leg leg, EnglandFolder folder) {
    if (folder.hasNone(leg.command())) {
      folder.clear(leg.command());
    }
    folder.removePacks(leg.service());
    Child.Took took = childs(leg, folder);
    if (leg.command() == Leg.Command.PUBLISH) {
      folder.keepPacks(leg.service());
    }
    LegResult result = result(leg, folder, took);
    folder.kept().keep(leg.name(), result);
    return result;
  }

  private Child.Took childs(Leg leg, EnglandFolder folder) {
    Bench.print("%s ... (%s)", leg.name(), folder.log(leg));
    Child.Took took = Child.run(command(leg, folder), folder.log(leg));
    Bench.print(
        "%s: %.1f s, %.1f CPU s, at most %.2f GiB of memory",
        leg.name(), took.seconds(), took.cpuSeconds(), Machine.gib(took.peakBytes()));
    return took;
  }

  private LegResult result(Leg leg, EnglandFolder folder, Child.Took took) {
    return new LegResult(
        leg.name(),
        Instant.now().toString(),
        command(leg, folder),
        Product.checksum(),
        took.seconds(),
        took.cpuSeconds(),
        took.peakBytes(),
        StageSaid.in(folder.log(leg)),
        leg.command() == Leg.Command.SYNTHESISE ? Map.of() : folder.bytes());
  }

  private List<String> command(Leg leg, EnglandFolder folder) {
    List<String> command = new ArrayList<>(Product.java(heap, folder));
    command.add(leg.command().word());
    command.addAll(leg.arguments());
    return command;
  }
}
