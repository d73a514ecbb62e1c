package org.lister.cli;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Decision;
import org.lister.settle.Chosen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister approve}. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description =
        "Approves achievements financially: nothing of them changes after that. LISTER_ACTOR names"
            + " who does, with approval management of the practices' commissioner.")
final class ApproveCommand extends AchievementCommand {

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      split = ",",
      description = "Practices to approve, all of them or none, such as X00001,X00002.")
  private SortedSet<String> practices = new TreeSet<>();

  @Option(
      names = "--all",
      description = "Every practice of the commissioner that awaits its approval.")
  private boolean all;

  @Option(
      names = "--figures",
      paramLabel = "VERSION",
      description = "The figures that were looked at: refused when they have changed since.")
  private @Nullable Long figures;

  @Option(names = "--why", paramLabel = "TEXT", description = "In your words.")
  private String why = "";

  @Override
  Decision decision() {
    return Decision.APPROVE;
  }

  @Override
  Chosen chosen() {
    if (all != practices.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot tell whose achievement to approve: give --practice or --all, and not both.");
    }
    return all ? new Chosen.AllThatAwait() : these(practices);
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
