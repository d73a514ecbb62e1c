package org.lister.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lister.conf.Configuration;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Ruleset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister rules check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Reads every ruleset and codelist of the service and tells all problems at once, each with"
            + " file and line; then what is not official.")
final class RulesCheckCommand implements Callable<Integer> {

  @Mixin private final RulesOptions options = new RulesOptions();

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Voice voice = options.voice();
    for (Ruleset ruleset : configuration.rulesets()) {
      voice.say(
          "%s %s: %d fields, %d registers, %d indicators, %s",
          ruleset.name(),
          ruleset.version(),
          ruleset.fields().size(),
          ruleset.registers().size(),
          ruleset.indicators().size(),
          ruleset.status().name().toLowerCase(Locale.ROOT));
    }
    List<String> proposed =
        configuration.codelists().values().stream()
            .filter(Codelist::proposed)
            .map(Codelist::name)
            .sorted()
            .toList();
    voice.say(
        "%d codelists, of which proposed: %s",
        configuration.codelists().size(), String.join(", ", proposed));
    voice.say("codelists: %s", configuration.codelistReleases());
    return 0;
  }
}
