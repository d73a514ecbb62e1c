package org.lister.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            + " file and line; then what is not official, and what is hardly meant.")
final class RulesCheckCommand implements Callable<Integer> {

  @Mixin private final RulesOptions options = new RulesOptions();

  @Override
  public Integer call() {
    List<Configuration> configurations = options.configurations();
    Voice voice = options.voice();
    List<Ruleset> rulesets = RulesOptions.rulesets(configurations);
    rulesets.forEach(each -> say(each, voice));
    configurations.stream()
        .flatMap(each -> each.warnings().stream())
        .distinct()
        .forEach(warning -> voice.say("warning %s", warning));
    codelists(configurations.get(0).codelists(), clusters(rulesets), voice);
    voice.say("codelists: %s", configurations.get(0).codelistReleases());
    return 0;
  }

  private static void say(Ruleset ruleset, Voice voice) {
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

  private static void question(String name, @Nullable String question, Voice voice) {
    if (question != null) {
      voice.say("  unverified %s: %s", name, question);
    }
  }

  private static void codelists(Map<String, Codelist> read, Set<String> used, Voice voice) {
    Map<String, Codelist> codelists = new TreeMap<>(read);
    long placeholders = codelists.values().stream().mapToLong(Codelist::placeholders).sum();
    voice.say(
        "%d codelists, of which proposed: %s",
        codelists.size(), listed(codelists.values().stream().filter(Codelist::proposed).toList()));
    voice.say(
        "%d placeholder codes, in: %s",
        placeholders,
        listed(codelists.values().stream().filter(each -> each.placeholders() > 0).toList()));
    voice.say(
        "codelists that none of these rulesets uses: %s",
        listed(codelists.values().stream().filter(each -> !used.contains(each.name())).toList()));
  }

  private static String listed(Collection<Codelist> codelists) {
    return codelists.isEmpty()
        ? "none"
        : codelists.stream().map(Codelist::name).collect(Collectors.joining(", "));
  }

  private static Set<String> clusters(List<Ruleset> rulesets) {
    return rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .flatMap(field -> field.extraction().clusters().stream())
        .collect(Collectors.toSet());
  }
}
