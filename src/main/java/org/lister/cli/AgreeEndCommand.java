package org.lister.cli;

import java.time.LocalDate;
import org.lister.agree.Chosen;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister agree end}. */
@Command(
    name = "end",
    mixinStandardHelpOptions = true,
    description = "A practice leaves before the day that was agreed.")
final class AgreeEndCommand extends AgreeDecisionCommand {

  @Mixin private final OwnPracticeOption practice = new OwnPracticeOption();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      required = true,
      description = "The last day on which it takes part.")
  private LocalDate on = LocalDate.EPOCH;

  @Override
  Move move(Service service) {
    return new Move.End(on);
  }

  @Override
  Chosen chosen(Actor actor) {
    return practice.chosen(actor);
  }
}
