package org.lister.domain.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.lister.domain.terms.Span;

/**
 * What is paid in advance of the year's achievement, a twelfth each month, and recovered from it.
 *
 * <p>Source: Statement of Financial Entitlements: a share of what the practice achieved last year,
 * 80 per cent since 2024/25, 70 per cent before.
 */
public final class Aspiration {

  private static final int MONTHS = 12;

  private Aspiration() {}

  /** The monthly advance, to the penny, half up. */
  public static BigDecimal monthly(BigDecimal lastYear, BigDecimal percent) {
    return Payments.line(
        Ratio.of(lastYear).times(Ratio.of(percent)).dividedBy(Ratio.of(100L * MONTHS)));
  }

  /** Advances of the whole months of the period that have passed at the end of a day. */
  public static BigDecimal paid(BigDecimal monthly, Span period, LocalDate day) {
    Period passed = Period.between(period.from(), day.plusDays(1));
    return monthly.multiply(BigDecimal.valueOf(Math.min(MONTHS, passed.toTotalMonths())));
  }
}
