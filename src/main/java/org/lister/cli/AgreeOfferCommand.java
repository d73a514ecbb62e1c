package org.lister.cli;

import org.lister.agree.Chosen;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister agree offer}. */
@Command(
    name = "offer",
    mixinStandardHelpOptions = true,
    description = "A commissioner offers the service to practices.")
final class AgreeOfferCommand extends AgreeDecisionCommand {

  @Mixin private final ChosenOptions practices = new ChosenOptions();

  @Override
  Move move(Service service) {
    return new Move.Offer();
  }

  @Override
  Chosen chosen(Actor actor) {
    return practices.chosen();
  }
}
