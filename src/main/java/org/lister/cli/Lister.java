package org.lister.cli;

import java.util.Optional;
import org.lister.domain.Stopped;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The door: {@code lister COMMAND}. */
@Command(
    name = "lister",
    description =
        "The open engine behind a national GP data collection: takes in the extracts of practices, "
            + "links them with hospital episodes, works out every indicator and hands each practice "
            + "its own.",
    mixinStandardHelpOptions = true,
    versionProvider = Software.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "2:the command, the configuration or the rules are wrong, or the disk is full or a table"
          + " damaged: mend them",
      "3:the data are not what was agreed: ask whoever sent them",
      "70:an error of Lister's own: please report it",
      "75:storage did not answer: run the same command again"
    },
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      LinkCommand.class,
      MeasureCommand.class,
      PublishCommand.class,
      StatementsCommand.class,
      ReconcileCommand.class,
      AgreeCommand.class,
      TimetableCommand.class,
      EnterCommand.class,
      ExportCommand.class,
      DeclareCommand.class,
      ApproveCommand.class,
      ReturnCommand.class,
      StatusCommand.class,
      SettleCommand.class,
      ExplainCommand.class,
      ReferencesCommand.class,
      RulesCommand.class,
      CodelistsCommand.class,
      RunsCommand.class,
      LineageCommand.class,
      RestoreCommand.class,
      VacuumCommand.class,
      AuditCommand.class,
      AccessCommand.class,
      KeysCommand.class,
      SynthesiseCommand.class,
      HelpCommand.class
    })
public final class Lister {

  static final int MISTAKE = 2;
  static final int DATA_FAULT = 3;
  static final int INTERNAL_ERROR = 70;
  static final int OUTAGE = 75;

  private Lister() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs a command and says with which code the process should end. */
  static int execute(String... arguments) {
    CommandLine lister = commandLine();
    try {
      return lister.execute(arguments);
    } catch (Error failure) {
      // Hadoop throws one when a local disk is full.
      return explain(failure, lister);
    }
  }

  /** All commands with their options. */
  static CommandLine commandLine() {
    return new CommandLine(new Lister())
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int explain(Throwable failure, CommandLine command) {
    Optional<Stopped> stopped = Trouble.sentence(failure);
    if (stopped.isPresent()) {
      command.getErr().println(Visible.of(String.valueOf(stopped.get().getMessage())));
      return code(stopped.get());
    }
    command
        .getErr()
        .println(
            "Lister failed for a reason of its own. Nothing half-done was made visible; the same "
                + "command may be run again. Please report: "
                + Trouble.of(failure));
    return INTERNAL_ERROR;
  }

  private static int code(Stopped stopped) {
    if (stopped instanceof Stopped.Outage) {
      return OUTAGE;
    }
    return stopped instanceof Stopped.DataFault ? DATA_FAULT : MISTAKE;
  }
}
