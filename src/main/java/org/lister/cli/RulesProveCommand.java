package org.lister.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.ScenarioReader;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Unknown;
import org.lister.domain.scenario.Scenarios;
import org.lister.measure.proof.Proof;
import org.lister.measure.proof.Prove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lister rules prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        "Puts the patients of scenarios to Spark and to the plain twin, and tells every difference"
            + " from what is expected, then the rules that no scenario reaches.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every scenario agrees",
      "2:a file of scenarios or the configuration is wrong: mend it",
      "3:a scenario disagrees, or with --complete a rule is not reached"
    })
final class RulesProveCommand implements Callable<Integer> {

  @Mixin private final RulesOptions options = new RulesOptions();

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Folder of the scenarios (default: scenarios in the configuration).")
  private @Nullable Path scenarios;

  @Option(
      names = "--complete",
      description = "Also fail when a rule, or an indicator, is not reached by any scenario.")
  private boolean complete;

  @Parameters(
      paramLabel = "INDICATOR",
      arity = "0..*",
      description = "Only these, such as GP04 (default: all).")
  private List<String> indicators = List.of();

  @Override
  public Integer call() {
    List<Configuration> configurations = options.configurations();
    List<String> asked = asked(configurations);
    List<Scenarios> read =
        ScenarioReader.read(folder(), options.conf(), configurations).stream()
            .filter(each -> asked.contains(each.indicator().code()))
            .toList();
    List<Proof> proofs =
        read.isEmpty()
            ? List.of()
            : Prove.run(
                SparkOptions.session(options.conf().resolve("spark")),
                read,
                configurations.get(0).codelists());
    ProofReport report = new ProofReport(options.voice());
    proofs.forEach(report::tell);
    boolean isComplete = report.tellRest(asked, proofs);
    boolean isRight = proofs.stream().allMatch(proof -> proof.disagreements().isEmpty());
    return isRight && (isComplete || !complete) ? 0 : Lister.DATA_FAULT;
  }

  private Path folder() {
    return Objects.requireNonNullElseGet(scenarios, () -> options.conf().resolve("scenarios"));
  }

  /** The indicators that were named, or all of them. */
  private List<String> asked(List<Configuration> configurations) {
    List<String> known =
        configurations.stream()
            .flatMap(each -> each.rulesets().stream())
            .flatMap(ruleset -> ruleset.indicators().stream())
            .map(Indicator::code)
            .distinct()
            .toList();
    for (String name : new TreeSet<>(indicators)) {
      if (!known.contains(name)) {
        throw new Stopped.Mistake(Unknown.name("indicator", name, known));
      }
    }
    return indicators.isEmpty() ? known : indicators;
  }
}
