package org.lister.cli;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.Decision;
import org.lister.settle.Chosen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister return}. */
@Command(
    name = "return",
    mixinStandardHelpOptions = true,
    description =
        "Returns a declared achievement to its practice. LISTER_ACTOR names who does, with approval"
            + " management of the practice's commissioner.")
final class ReturnCommand extends AchievementCommand {

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      required = true,
      split = ",",
      description = "Practices to return it to, such as X00001.")
  private SortedSet<String> practices = new TreeSet<>();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "What the practice should look at.")
  private String why = "";

  @Override
  Decision decision() {
    return Decision.RETURN;
  }

  @Override
  Chosen chosen() {
    return these(practices);
  }

  @Override
  String why() {
    return why;
  }

  @Override
  @Nullable Long figures() {
    return null;
  }
}
