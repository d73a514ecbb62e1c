package org.lister.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Terms;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/**
 * Declares, approves and returns achievements. A decision is made upon what has been decided
 * before; when somebody else decides meanwhile, or figures are calculated again, it is made anew
 * upon that, and may then be refused.
 */
public final class Decide {

  /** More often nobody is overtaken: somebody adds to the book without end. */
  private static final int MOST_ATTEMPTS = 100;

  private Decide() {}

  /**
   * @throws Stopped.Mistake when the rules do not allow it; then nothing is decided
   */
  public static DecideResult run(Tables tables, DecideRequest request) {
    requireAchievements(request);
    requirePayable(request);
    Book book = tables.book(TableName.TRANSITIONS);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<DecideResult> decided = upon(tables, book.read(), request);
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    throw new Stopped.DataFault(
        "Cannot %s: others decided %d times meanwhile. Try again later."
            .formatted(request.decision().verb(), MOST_ATTEMPTS));
  }

  /** Nothing when the page is no longer the last. */
  static Optional<DecideResult> upon(Tables tables, Book.Page page, DecideRequest request) {
    tables.ledger().refresh();
    Transitions transitions = Transitions.upon(tables, page);
    Standings standings =
        Standings.of(transitions.rows(), request.service().code(), request.periodEnd());
    Doubts doubts = Doubts.of(tables, transitions, request);
    List<Transition> taken = new Deciding(request, standings, doubts).transitions();
    boolean isHeard =
        tables.book(TableName.TRANSITIONS).add(page, taken.stream().map(Transition::row).toList());
    return isHeard ? Optional.of(new DecideResult(taken)) : Optional.empty();
  }

  /** Figures of any other day are there to be looked at: they are paid with those of such a day. */
  private static void requirePayable(DecideRequest request) {
    List<LocalDate> days = request.service().terms().payableDates();
    if (request.decision() != Decision.RETURN && !days.contains(request.periodEnd())) {
      throw new Stopped.Mistake(
          "Cannot %s an achievement of %s: nothing is paid to %s, whose figures only say where the year stands. %s"
              .formatted(
                  request.decision().verb(),
                  request.service().code(),
                  request.periodEnd(),
                  days.isEmpty()
                      ? "The service is not paid."
                      : "Choose a day to which it is paid: "
                          + days.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                          + "."));
    }
  }

  private static void requireAchievements(DecideRequest request) {
    if (request.service().terms().collection() == Terms.Collection.PARTICIPATION_ONLY) {
      throw new Stopped.Mistake(
          "Cannot %s an achievement of %s: only participation is recorded of it. Name another service."
              .formatted(request.decision().verb(), request.service().code()));
    }
  }
}
