package org.lister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.PaymentsReader;
import org.lister.conf.Places;
import org.lister.domain.quality.PaymentParameters;
import org.lister.settle.Explanation;
import org.lister.settle.SettleRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister settle}. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    description =
        "Works out points, prevalences and payments from the counts that were measured, entered or"
            + " imported, and says what has changed since the calculation before.")
final class SettleCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--lists",
      paramLabel = "FILE",
      description =
          "Sizes of lists: PRACTICE_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE (default: as"
              + " measured).")
  private @Nullable String lists;

  @Option(
      names = "--organisations",
      paramLabel = "FILE",
      description =
          "Which practices are open: practice,status,opened,closed,recorded. Without it no practice"
              + " is left out of national figures for being closed.")
  private @Nullable String organisations;

  @Option(
      names = "--last-year",
      paramLabel = "FILE",
      description = "What was paid last year: practice,payment. The advance follows from it.")
  private @Nullable String lastYear;

  @Option(
      names = "--refuse-all",
      description = "Settle nobody when a practice has counts that cannot be right.")
  private boolean refuseAll;

  @Option(
      names = "--explain",
      paramLabel = "PRACTICE",
      description = "Settle nothing; show each figure of this practice with its formula.")
  private @Nullable String explain;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    PaymentParameters parameters = parameters(configuration);
    SettleStep step = new SettleStep(parameters, files(), faults());
    Workplace workplace = Workplace.of(configuration, options.spark());
    if (explain != null) {
      explain(workplace, parameters, explain);
    } else if (options.isDryRun()) {
      options.voice().say("settle would");
      step.plan(workplace).forEach(line -> options.voice().say("  %s", line));
    } else {
      try (Conductor conductor = new Conductor(workplace, options.voice(), StageCommand.newRun())) {
        conductor.carryOut(step);
      }
      new SettleSaid(options.voice()).of(step.result());
    }
    return 0;
  }

  private PaymentParameters parameters(Configuration configuration) {
    return PaymentsReader.read(
        options.conf(), configuration.service(), configuration.settings().periodEnd());
  }

  private SettleRequest.Files files() {
    return new SettleRequest.Files(uri(lists), uri(organisations), uri(lastYear));
  }

  private static @Nullable String uri(@Nullable String file) {
    return file == null ? null : Places.uri(Path.of(""), file);
  }

  private SettleRequest.Faults faults() {
    return refuseAll ? SettleRequest.Faults.REFUSE_ALL : SettleRequest.Faults.LEAVE_THE_PRACTICE;
  }

  private void explain(Workplace workplace, PaymentParameters parameters, String practice) {
    Configuration configuration = workplace.configuration();
    for (Explanation.Line line :
        Explanation.of(
            workplace.tables(),
            configuration.service(),
            configuration.settings().periodEnd(),
            parameters,
            practice)) {
      options.voice().say("%-24s %s", line.figure(), line.said());
    }
  }
}
