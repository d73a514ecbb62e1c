package org.lister.cli;

import org.lister.agree.Chosen;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister agree decline}. */
@Command(
    name = "decline",
    mixinStandardHelpOptions = true,
    description = "A practice says no to an offer.")
final class AgreeDeclineCommand extends AgreeDecisionCommand {

  @Mixin private final OwnPracticeOption practices = new OwnPracticeOption();

  @Override
  Move move(Service service) {
    return new Move.Decline();
  }

  @Override
  Chosen chosen(Actor actor) {
    return practices.chosen(actor);
  }
}
