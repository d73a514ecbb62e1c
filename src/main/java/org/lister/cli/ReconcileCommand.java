package org.lister.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lister.conf.Configuration;
import org.lister.domain.Tolerances;
import org.lister.domain.rules.Indicator;
import org.lister.reconcile.ReconcileResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister reconcile}. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description =
        "Compares the counts that were measured with another source's, and says where they differ by"
            + " more than the tolerance of reconcile.yaml and which rules explain it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every count is within its tolerance, or --report-only",
      "2:the command, the configuration or the file is wrong",
      "3:a count differs by more than its tolerance, or Lister lacks it"
    })
final class ReconcileCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--with",
      paramLabel = "COUNTS.csv",
      required = true,
      description =
          "The other source's counts: PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE, or"
              + " INDICATOR_VALUES of CQRS.")
  private String with = "";

  @Option(names = "--report-only", description = "End with 0 whatever differs.")
  private boolean reportOnly;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    ReconcileStep step = new ReconcileStep(with, tolerances(configuration));
    Workplace workplace = Workplace.of(configuration, options.spark());
    if (options.isDryRun()) {
      options.voice().say("reconcile would");
      step.plan(workplace).forEach(line -> options.voice().say("  %s", line));
      return 0;
    }
    try (Conductor conductor = new Conductor(workplace, options.voice(), StageCommand.newRun())) {
      conductor.carryOut(step);
    }
    return told(step.result(), configuration);
  }

  private Tolerances tolerances(Configuration configuration) {
    Set<String> indicators =
        configuration.rulesets().stream()
            .flatMap(ruleset -> ruleset.indicators().stream())
            .map(Indicator::code)
            .collect(Collectors.toCollection(TreeSet::new));
    return options.tolerances(indicators);
  }

  private int told(ReconcileResult result, Configuration configuration) {
    Voice voice = options.voice();
    voice.say("");
    voice.say("%s", result.summary());
    voice.say(
        "Summary, differences and rows left out are in %s", configuration.settings().reconciled());
    if (result.isWithinTolerance()) {
      return 0;
    }
    voice.say("%,d counts differ by more than the tolerance or are missing here.", result.broken());
    return reportOnly ? 0 : Lister.DATA_FAULT;
  }
}
