package org.lister.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    List<Configuration> configurations = options.configurations();
    Voice voice = options.voice();
    configurations.forEach(each -> say(each, voice));
    Map<String, Codelist> codelists = configurations.get(0).codelists();
    List<String> proposed =
        codelists.values().stream()
            .filter(Codelist::proposed)
            .map(Codelist::name)
            .sorted()
            .toList();
    voice.say("%d codelists, of which proposed: %s", codelists.size(), String.join(", ", proposed));
    voice.say("codelists: %s", configurations.get(0).codelistReleases());
    return 0;
  }

  private static void say(Configuration configuration, Voice voice) {
    for (Ruleset ruleset : configuration.rulesets()) {
      voice.say(
          "%s %s: %d fields, %d registers, %d indicators, %s",
          ruleset.name(),
          ruleset.version(),
          ruleset.fields().size(),
          ruleset.registers().size(),
          ruleset.indicators().size(),
          ruleset.status().name().toLowerCase(Locale.ROOT));
      ruleset.registers().forEach(each -> question(each.name(), each.unverified(), voice));
      ruleset.indicators().forEach(each -> question(each.code(), each.unverified(), voice));
    }
  }

  private static void question(String name, @Nullable String question, Voice voice) {
    if (question != null) {
      voice.say("  unverified %s: %s", name, question);
    }
  }
}
