package org.lister.domain.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.terms.Span;

/** A step with the days that go with it. */
public sealed interface Move {

  ParticipationStep step();

  /** What is wrong with its days, whoever the practice is; for a service of this period. */
  default List<String> problems(Span period) {
    return List.of();
  }

  /** What is wrong with its days for a practice that stands here. */
  default Optional<String> problem(String practice, Standing now) {
    return Optional.empty();
  }

  /** Where a practice stands after it. */
  default Standing after(Standing now) {
    return Standing.of(step().leadsTo());
  }

  /** A commissioner offers. */
  record Offer() implements Move {
    @Override
    public ParticipationStep step() {
      return ParticipationStep.OFFER;
    }
  }

  /** A commissioner takes an offer back that nobody has answered. */
  record Withdraw() implements Move {
    @Override
    public ParticipationStep step() {
      return ParticipationStep.WITHDRAW;
    }
  }

  /** A practice says no. */
  record Decline() implements Move {
    @Override
    public ParticipationStep step() {
      return ParticipationStep.DECLINE;
    }
  }

  /**
   * A practice says yes.
   *
   * @param from first day on which it takes part
   * @param to last day
   */
  record Accept(LocalDate from, LocalDate to) implements Move {
    @Override
    public ParticipationStep step() {
      return ParticipationStep.ACCEPT;
    }

    @Override
    public List<String> problems(Span period) {
      List<String> problems = new ArrayList<>();
      if (to.isBefore(from)) {
        problems.add(
            "Cannot take part from %s to %s: it ends before it starts. Write the earlier day first."
                .formatted(from, to));
      }
      Stream.of(from, to).flatMap(day -> outside(day, period).stream()).forEach(problems::add);
      return problems;
    }

    @Override
    public Standing after(Standing now) {
      return new Standing(step().leadsTo(), from, to);
    }
  }

  /**
   * A practice leaves.
   *
   * @param on its last day
   */
  record End(LocalDate on) implements Move {
    @Override
    public ParticipationStep step() {
      return ParticipationStep.END;
    }

    @Override
    public List<String> problems(Span period) {
      return outside(on, period).stream().toList();
    }

    @Override
    public Optional<String> problem(String practice, Standing now) {
      boolean isEarly = now.from() != null && on.isBefore(now.from());
      boolean isLate = now.to() != null && on.isAfter(now.to());
      return isEarly || isLate
          ? Optional.of(
              "Cannot end on %s: %s takes part from %s to %s. Choose a day in between."
                  .formatted(on, practice, now.from(), now.to()))
          : Optional.empty();
    }

    @Override
    public Standing after(Standing now) {
      return new Standing(step().leadsTo(), now.from(), on);
    }
  }

  private static Optional<String> outside(LocalDate day, Span period) {
    return period.holds(day)
        ? Optional.empty()
        : Optional.of(
            "Cannot take part on %s: the service runs from %s. Choose a day of its period."
                .formatted(day, period));
  }
}
