package org.lister.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lister.conf.Settings;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister statements}. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description =
        "Hands each practice its statement and each commissioner the summary of its practices, from"
            + " what was settled.")
final class StatementsCommand extends StageCommand {

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      split = ",",
      description =
          "Make the statements of these practices only, such as X00001,X00002, and leave all else"
              + " as it is.")
  private Set<String> practices = new LinkedHashSet<>();

  @Override
  List<Step> steps() {
    practices.stream()
        .filter(each -> !PracticeCode.isCode(each))
        .findFirst()
        .ifPresent(StatementsCommand::refuse);
    return List.of(new StatementsStep(practices));
  }

  @Override
  String results(Settings settings) {
    return settings.statements();
  }

  private static void refuse(String practice) {
    throw new Stopped.Mistake(
        "Cannot use the practice %s: it is no practice code. Write a code such as X00001."
            .formatted(practice));
  }
}
