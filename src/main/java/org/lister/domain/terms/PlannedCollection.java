package org.lister.domain.terms;

import java.time.LocalDate;

/**
 * One collection of a service's timetable.
 *
 * @param service code of the service
 * @param periodEnd the day to which data are collected
 * @param opens first day of the extraction
 * @param closes its last day
 */
public record PlannedCollection(
    String service, LocalDate periodEnd, LocalDate opens, LocalDate closes, Kind kind) {

  /** What follows from it. */
  public enum Kind {
    /** Shows where a practice stands. */
    INTERIM,
    /** The service's last of a financial year. */
    FINAL
  }

  public boolean isFinal() {
    return kind == Kind.FINAL;
  }

  /** The financial year to which it belongs. */
  public FinancialYear year() {
    return FinancialYear.of(periodEnd);
  }
}
