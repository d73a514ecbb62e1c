package org.lister.cli;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.Decision;
import org.lister.settle.Chosen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister declare}. */
@Command(
    name = "declare",
    mixinStandardHelpOptions = true,
    description =
        "Declares a practice's achievement: it says that its figures are right. LISTER_ACTOR names"
            + " who does, with declaration management of that practice.")
final class DeclareCommand extends AchievementCommand {

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      required = true,
      description = "The practice that declares, such as X00001.")
  private String practice = "";

  @Option(
      names = "--figures",
      paramLabel = "VERSION",
      description = "The figures that were looked at: refused when they have changed since.")
  private @Nullable Long figures;

  @Option(names = "--why", paramLabel = "TEXT", description = "In your words.")
  private String why = "";

  @Override
  Decision decision() {
    return Decision.DECLARE;
  }

  @Override
  Chosen chosen() {
    SortedSet<String> one = new TreeSet<>();
    one.add(practice);
    return these(one);
  }

  @Override
  String why() {
    return why;
  }

  @Override
  @Nullable Long figures() {
    return figures;
  }
}
