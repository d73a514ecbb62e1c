package org.lister.domain.quality;

import java.math.BigDecimal;

/**
 * Points and items in pounds.
 *
 * <p>Source: Statement of Financial Entitlements. No point is rounded to the penny for itself; a
 * line of the statement is.
 */
public final class Payments {

  /** Decimals that a line of a statement has. */
  public static final int PENCE = 2;

  private Payments() {}

  /** Points × pounds a point × list factor × disease factor, exact. */
  public static Ratio ofPoints(
      BigDecimal points, BigDecimal poundPerPoint, Ratio listFactor, Ratio diseaseFactor) {
    return Ratio.of(points).times(Ratio.of(poundPerPoint)).times(listFactor).times(diseaseFactor);
  }

  /** How often something was done × its price, exact. */
  public static Ratio ofItems(long times, BigDecimal price) {
    return Ratio.of(times).times(Ratio.of(price));
  }

  /** As a line of the statement: to the penny, half up. */
  public static BigDecimal line(Ratio exact) {
    return exact.rounded(PENCE);
  }
}
