package org.lister.cli;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Decision;
import org.lister.settle.Chosen;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

  /** Practices by name, or all. */
  static final class Whose {
    @Option(
        names = "--practice",
        paramLabel = "CODE",
        required = true,
        split = ",",
        description = "Practices to approve, all of them or none, such as X00001,X00002.")
    private SortedSet<String> practices = new TreeSet<>();

    @Option(
        names = "--all",
        required = true,
        description = "Every practice of the commissioner that awaits its approval.")
    private boolean all;
  }

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
    return whose.all ? new Chosen.AllThatAwait() : these(whose.practices);
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
