package org.lister.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lister.agree.Chosen;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister agree accept}. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "A practice accepts an offer, for the days that it names.")
final class AgreeAcceptCommand extends AgreeDecisionCommand {

  @Mixin private final OwnPracticeOption practice = new OwnPracticeOption();

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "First day on which it takes part (default: the first of the service).")
  private @Nullable LocalDate start;

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "Its last day (default: the last of the service).")
  private @Nullable LocalDate end;

  @Override
  Move move(Service service) {
    Span period = service.terms().period();
    return new Move.Accept(start == null ? period.from() : start, end == null ? period.to() : end);
  }

  @Override
  Chosen chosen(Actor actor) {
    return practice.chosen(actor);
  }
}
