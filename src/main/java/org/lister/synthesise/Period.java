package org.lister.synthesise;

import java.io.Serializable;
import java.time.LocalDate;
import org.lister.domain.QualifyingDates;

/** The period measured: what "the preceding 12 months" means on its last day. */
record Period(LocalDate end) implements Serializable {

  /** After the end less so many months, and on or before the end. */
  Window months(int months) {
    return new Window(end.minusMonths(months), end);
  }

  /** From 1 September of the financial year; without a day when the period ends before it. */
  Window fluSeason() {
    LocalDate start = QualifyingDates.ofFinancialYearTo(end).serviceStart();
    return new Window(LocalDate.of(start.getYear(), 8, 31), end);
  }

  /** From a day on, that day included. */
  Window since(LocalDate first) {
    return new Window(first.minusDays(1), end);
  }

  LocalDate serviceStart() {
    return QualifyingDates.ofFinancialYearTo(end).serviceStart();
  }
}
