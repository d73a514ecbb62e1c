package org.lister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.agree.entries.EnterResult;
import org.lister.agree.entries.Origin;
import org.lister.conf.Configuration;
import org.lister.conf.Places;
import org.lister.store.TableName;
import org.lister.store.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lister enter}. */
@Command(
    name = "enter",
    mixinStandardHelpOptions = true,
    description =
        "Takes in counts in CQRS's form INDICATOR_VALUES: entered by hand by whom LISTER_ACTOR"
            + " names, or those of another system.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every row was entered",
      "2:the command, the configuration or the file is wrong, or you may not",
      "3:rows were refused: they are told with line and reason"
    })
final class EnterCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "INDICATOR_VALUES: a path or a URI.")
  private String file = "";

  @Option(
      names = "--imported",
      description =
          "The file holds another system's counts of all practices, in the place of those before.")
  private boolean imported;

  @Option(
      names = "--refuse-all",
      description = "Enter nothing when a row is refused (default: the rest is entered).")
  private boolean refuseAll;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    EnterStep step =
        new EnterStep(
            Places.uri(Path.of(""), file),
            this::origin,
            refuseAll ? OnRefusal.REFUSE_ALL : OnRefusal.KEEP_THE_REST);
    if (options.isDryRun()) {
      options.voice().say("enter would");
      step.plan(Workplace.of(configuration, options.spark()))
          .forEach(line -> options.voice().say("  %s", line));
      return 0;
    }
    enterInTurn(configuration, step);
    return told(step.result());
  }

  /** Two who enter at once would each replace what the other has written. */
  private void enterInTurn(Configuration configuration, EnterStep step) {
    Turn.at(
            Workplace.roots(configuration),
            TableName.ENTRIES,
            options.spark().sessionState().newHadoopConf())
        .take(
            () -> {
              Workplace workplace = Workplace.of(configuration, options.spark());
              try (Conductor conductor =
                  new Conductor(workplace, options.voice(), StageCommand.newRun())) {
                conductor.carryOut(step);
              }
              return true;
            });
  }

  private Origin origin(Workplace workplace) {
    return imported
        ? new Origin.Imported(Acting.ifNamed(options.conf()).orElse(null))
        : new Origin.ByHand(Acting.now(options.conf()), Boards.of(workplace));
  }

  private int told(EnterResult result) {
    if (result.refused() == 0) {
      return 0;
    }
    result.first().forEach(problem -> options.voice().say("%s", problem));
    options
        .voice()
        .say(
            "%,d of %,d rows were refused, the rest is entered. All refused rows are in %s",
            result.refused(), result.rows(), result.report());
    return Lister.DATA_FAULT;
  }
}
