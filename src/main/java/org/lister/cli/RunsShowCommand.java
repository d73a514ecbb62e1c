package org.lister.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lister.domain.Stopped;
import org.lister.store.AuditEntry;
import org.lister.store.FinishedStage;
import org.lister.store.TableVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister runs show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Says what one run read and wrote, under which configuration and software.")
final class RunsShowCommand implements Callable<Integer> {

  private static final int FILES_TOLD = 5;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "As lister runs lists it.")
  private String name = "";

  @Override
  public Integer call() {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    RunStory run =
        RunStory.all(workplace).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Stopped.Mistake(
                        "Cannot show the run %s: there is none of that name. lister runs lists all."
                            .formatted(name)));
    tell(run);
    return 0;
  }

  private void tell(RunStory run) {
    Voice voice = options.voice();
    voice.say("Run %s: %s", run.name(), run.status().words());
    run.finished().forEach(this::tell);
    voice.say("");
    run.entries().forEach(this::tell);
  }

  private void tell(FinishedStage stage) {
    Voice voice = options.voice();
    voice.say("");
    voice.say(
        "%s: %,d rows in %.1f s, configuration %s, Lister %s",
        stage.stage(),
        stage.rows(),
        stage.seconds(),
        stage.ended().configuration(),
        stage.ended().software());
    tell("read", stage.ended().read());
    tell("wrote", stage.ended().written());
  }

  /** The files of a national run are thousands: some are named, the others counted. */
  private void tell(String what, List<TableVersion> versions) {
    List<TableVersion> files =
        versions.stream().filter(each -> each.version() < 0 && !each.checksum().isEmpty()).toList();
    versions.stream()
        .filter(each -> each.checksum().isEmpty())
        .forEach(each -> options.voice().say("  %-6s%s", what, named(each)));
    files.stream()
        .limit(FILES_TOLD)
        .forEach(
            each -> options.voice().say("  %-6s%s sha256 %s", what, each.name(), each.checksum()));
    if (files.size() > FILES_TOLD) {
      options.voice().say("  %-6s%,d more files", what, files.size() - FILES_TOLD);
    }
  }

  private static String named(TableVersion table) {
    return table.version() < 0
        ? table.name() + ", which did not exist yet"
        : "%s version %d".formatted(table.name(), table.version());
  }

  private void tell(AuditEntry entry) {
    options
        .voice()
        .say(
            "  %s %s %s by %s %s",
            entry.at(), entry.stage(), entry.event(), entry.actor(), entry.said());
  }
}
