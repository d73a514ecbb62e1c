package org.lister.cli;

import java.util.List;
import org.lister.domain.Stopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister vacuum}. */
@Command(
    name = "vacuum",
    mixinStandardHelpOptions = true,
    description =
        "Removes files of tables that no version needs which is young enough, current, has been"
            + " published from, or was declared or approved.")
final class VacuumCommand extends StageCommand {

  /** Delta's own least: a run that reads for days must find its files. */
  private static final int LEAST = 7;

  @Option(
      names = "--keep-days",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = "Versions of so many days can still be read (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  List<Step> steps() {
    if (days < LEAST) {
      throw new Stopped.Mistake(
          "Cannot keep %d days only: a run may still read what is younger than %d. Give more."
              .formatted(days, LEAST));
    }
    return List.of(new VacuumStep(java.time.Duration.ofDays(days)));
  }
}
