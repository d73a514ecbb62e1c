package org.lister.cli;

import org.lister.agree.Chosen;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister agree withdraw}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "A commissioner takes back offers that nobody has answered.")
final class AgreeWithdrawCommand extends AgreeDecisionCommand {

  @Mixin private final ChosenOptions practices = new ChosenOptions();

  @Override
  Move move(Service service) {
    return new Move.Withdraw();
  }

  @Override
  Chosen chosen(Actor actor) {
    return practices.chosen();
  }
}
