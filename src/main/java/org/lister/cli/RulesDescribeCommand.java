package org.lister.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Specification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister rules describe}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = "Says an indicator, or a whole ruleset, in English as Markdown.")
final class RulesDescribeCommand implements Callable<Integer> {

  @Mixin private final RulesOptions options = new RulesOptions();

  @Parameters(
      paramLabel = "NAME",
      description = "An indicator such as GP04, or a ruleset such as IGPLD.")
  private String name = "";

  @Override
  public Integer call() {
    options.voice().say("%s", described(options.rulesets()));
    return 0;
  }

  private String described(List<Ruleset> rulesets) {
    for (Ruleset ruleset : rulesets) {
      if (ruleset.name().equals(name)) {
        return new Specification(ruleset).ruleset();
      }
      for (Indicator indicator : ruleset.indicators()) {
        if (indicator.code().equals(name)) {
          return new Specification(ruleset).indicator(indicator);
        }
      }
    }
    throw new Stopped.Mistake(
        "Cannot describe %s: the service has no ruleset or indicator of that name. Use one of %s."
            .formatted(
                name,
                String.join(
                    ", ",
                    rulesets.stream()
                        .flatMap(ruleset -> ruleset.indicators().stream())
                        .map(Indicator::code)
                        .toList())));
  }
}
