package org.lister.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/** Says how far achievements have come, and how they came there. */
public final class Status {

  private Status() {}

  /**
   * The last transition of each practice, or every one of a practice.
   *
   * @param service code of the service
   */
  public static StatusResult of(
      Tables tables, String service, LocalDate periodEnd, Optional<String> practice) {
    var rows = Transitions.read(tables).rows();
    Standings standings = Standings.of(rows, service, periodEnd);
    if (practice.isEmpty()) {
      return new StatusResult(List.copyOf(standings.byPractice().values()), List.of());
    }
    return new StatusResult(
        standings.of(practice.get()).stream().toList(),
        Standings.history(rows, service, periodEnd, practice.get()));
  }
}
