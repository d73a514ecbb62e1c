package org.lister.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * The dates that business rules refer to by name.
 *
 * @param serviceStart QSSD, the first day of the quality service
 * @param serviceEnd QSED, its last day
 * @param periodEnd PPED, the last day of the payment period
 * @param achievement ACHV_DAT, the day for which achievement is worked out
 */
public record QualifyingDates(
    LocalDate serviceStart, LocalDate serviceEnd, LocalDate periodEnd, LocalDate achievement)
    implements Serializable {

  public QualifyingDates {
    if (serviceEnd.isBefore(serviceStart)) {
      throw new IllegalArgumentException(
          "Cannot measure a service that ends (%s) before it starts (%s)"
              .formatted(serviceEnd, serviceStart));
    }
  }

  /** The financial year that holds this day, measured at this day: 1 April to 31 March. */
  public static QualifyingDates ofFinancialYearTo(LocalDate periodEnd) {
    LocalDate april = LocalDate.of(periodEnd.getYear(), 4, 1);
    LocalDate start = periodEnd.isBefore(april) ? april.minusYears(1) : april;
    return new QualifyingDates(start, start.plusYears(1).minusDays(1), periodEnd, periodEnd);
  }

  /** Each date by the name that rules use. */
  public Map<String, LocalDate> byName() {
    return Map.of(
        "QSSD", serviceStart, "QSED", serviceEnd, "PPED", periodEnd, "ACHV_DAT", achievement);
  }
}
