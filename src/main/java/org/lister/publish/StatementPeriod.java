package org.lister.publish;

import java.io.Serializable;
import java.time.LocalDate;
import org.lister.domain.terms.Span;

/**
 * What time a statement is about.
 *
 * @param from first day of the contract
 * @param to last day of the contract
 * @param counted the day to which achievement is counted
 */
record StatementPeriod(LocalDate from, LocalDate to, LocalDate counted) implements Serializable {

  static StatementPeriod of(StatementsRequest request) {
    Span period = request.service().terms().period();
    return new StatementPeriod(period.from(), period.to(), request.periodEnd());
  }

  boolean isOver() {
    return !counted.isBefore(to);
  }

  String inWords() {
    return isOver()
        ? "Counted to %s, the end of the period.".formatted(Words.day(counted))
        : "Counted to %s; the period ends on %s.".formatted(Words.day(counted), Words.day(to));
  }
}
