package org.lister.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Stopped;
import org.lister.domain.document.Markdown;
import org.lister.domain.document.Section;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.specification.ServiceSpecification;
import org.lister.domain.rules.specification.Specification;
import org.lister.publish.pages.DocumentPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lister rules describe}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description =
        "Says an indicator, a ruleset or all rules of a service in English: as Markdown, or as one"
            + " HTML document that a reviewer can sign.")
final class RulesDescribeCommand implements Callable<Integer> {

  @Mixin private final RulesOptions options = new RulesOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description =
          "An indicator such as GP04, or a ruleset such as IGPLD. Without it: the whole service"
              + " that --service names.")
  private @Nullable String name;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write HTML into this file, with all it needs in it.")
  private @Nullable Path html;

  @Override
  public Integer call() {
    Section document = document(options.configurations());
    if (html == null) {
      options.voice().say("%s", Markdown.of(document));
    } else {
      write(html, DocumentPage.html(document));
      options.voice().say("Written to %s: %s", html, document.title());
    }
    return 0;
  }

  private Section document(List<Configuration> configurations) {
    if (name != null) {
      return configurations.stream()
          .flatMap(each -> named(name, each).stream())
          .findFirst()
          .orElseThrow(() -> unknown(name, configurations));
    }
    if (configurations.size() > 1) {
      throw new Stopped.Mistake(
          "Cannot describe several services in one document: %d are there. Name one with --service, or name an indicator."
              .formatted(configurations.size()));
    }
    return service(configurations.get(0));
  }

  private static Section service(Configuration configuration) {
    return new ServiceSpecification(
            configuration.service(),
            configuration.rulesets(),
            configuration.codelists(),
            dates(configuration),
            configuration.checksum())
        .document();
  }

  private static Optional<Section> named(String name, Configuration configuration) {
    for (Ruleset ruleset : configuration.rulesets()) {
      Specification specification =
          new Specification(ruleset, configuration.codelists(), dates(configuration));
      if (ruleset.name().equals(name)) {
        return Optional.of(specification.ruleset());
      }
      for (Indicator indicator : ruleset.indicators()) {
        if (indicator.code().equals(name)) {
          return Optional.of(specification.indicator(indicator));
        }
      }
    }
    return Optional.empty();
  }

  private static QualifyingDates dates(Configuration configuration) {
    return QualifyingDates.ofFinancialYearTo(configuration.settings().periodEnd());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot write %s: its folder is not there or not writable. Name another file."
              .formatted(file));
    }
  }

  private static Stopped.Mistake unknown(String name, List<Configuration> configurations) {
    List<String> codes =
        configurations.stream()
            .flatMap(each -> each.rulesets().stream())
            .flatMap(ruleset -> ruleset.indicators().stream())
            .map(Indicator::code)
            .distinct()
            .toList();
    return new Stopped.Mistake(
        "Cannot describe %s: the service has no ruleset or indicator of that name. Use one of %s."
            .formatted(name, String.join(", ", codes)));
  }
}
