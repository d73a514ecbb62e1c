package org.lister.domain.quality;

import java.io.Serializable;

/**
 * Patients for whom something was achieved, of those for whom it could be.
 *
 * @param denominator adjustments and exclusions taken out
 */
public record Share(long numerator, long denominator) implements Serializable {

  public Share {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException("%d of %d is no share".formatted(numerator, denominator));
    }
  }

  /** Per cent, exact: 0 where nobody is in the denominator. */
  public Ratio percent() {
    return denominator == 0 ? Ratio.ZERO : Ratio.of(numerator, denominator).times(Ratio.of(100));
  }

  /** The smallest numerator at which the share is not below so many per cent. */
  long numeratorAt(Ratio percent) {
    return percent.times(Ratio.of(denominator)).dividedBy(Ratio.of(100)).ceiling();
  }
}
