package org.lister.domain.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * Points of one indicator: none at or below the lower threshold, all at or above the upper, in
 * between in proportion, half up to 2 decimals.
 *
 * <p>Source: Statement of Financial Entitlements, annex on the Quality and Outcomes Framework,
 * calculation of achievement points of fraction indicators; half up was found to reproduce the
 * published points, cutting off was not.
 */
public final class Points {

  /** Decimals that points have. */
  public static final int DECIMALS = 2;

  /** Points from here on round to a hundredth more. */
  private static final Ratio HALF_A_HUNDREDTH = Ratio.of(1, 200);

  private Points() {}

  /** Points of a fraction; none when nobody is in the denominator. */
  public static BigDecimal of(PaidIndicator indicator, Share share) {
    Ratio percent = share.percent();
    if (share.denominator() == 0 || percent.compareTo(Ratio.of(indicator.lower())) <= 0) {
      return rounded(BigDecimal.ZERO);
    }
    return percent.isAtLeast(Ratio.of(indicator.upper()))
        ? rounded(indicator.points())
        : between(indicator, percent).rounded(DECIMALS);
  }

  private static Ratio between(PaidIndicator indicator, Ratio percent) {
    return percent
        .minus(Ratio.of(indicator.lower()))
        .dividedBy(width(indicator))
        .times(Ratio.of(indicator.points()));
  }

  private static Ratio width(PaidIndicator indicator) {
    return Ratio.of(indicator.upper()).minus(Ratio.of(indicator.lower()));
  }

  /** Points of a register: all when somebody is on it. */
  public static BigDecimal ofRegister(PaidIndicator indicator, long register) {
    return rounded(register > 0 ? indicator.points() : BigDecimal.ZERO);
  }

  /** Points of what is done or not done: all for a yes. */
  public static BigDecimal ofFlag(PaidIndicator indicator, Flag flag) {
    return rounded(flag == Flag.YES ? indicator.points() : BigDecimal.ZERO);
  }

  /**
   * Patients more in the numerator to one more point, or to all points where less than one is
   * missing; nothing when all are achieved or nobody is in the denominator.
   *
   * <p>It is the formula of the points turned round: the smallest numerator whose points round to
   * the point aimed at.
   */
  public static OptionalLong toNextPoint(PaidIndicator indicator, Share share) {
    BigDecimal now = of(indicator, share);
    BigDecimal maximum = rounded(indicator.points());
    if (share.denominator() == 0 || now.compareTo(maximum) >= 0) {
      return OptionalLong.empty();
    }
    BigDecimal aim = now.add(BigDecimal.ONE).min(maximum);
    return OptionalLong.of(
        share.numeratorAt(percentFor(indicator, Ratio.of(aim))) - share.numerator());
  }

  /** The per cent from which points round to the aim; the upper threshold always suffices. */
  private static Ratio percentFor(PaidIndicator indicator, Ratio aim) {
    Ratio percent =
        aim.minus(HALF_A_HUNDREDTH)
            .dividedBy(Ratio.of(indicator.points()))
            .times(width(indicator))
            .plus(Ratio.of(indicator.lower()));
    Ratio upper = Ratio.of(indicator.upper());
    return percent.isAtLeast(upper) ? upper : percent;
  }

  /**
   * Patients more in the numerator to the upper threshold; nothing when it is reached or nobody is
   * in the denominator.
   */
  public static OptionalLong toUpper(PaidIndicator indicator, Share share) {
    Ratio upper = Ratio.of(indicator.upper());
    return share.denominator() == 0 || share.percent().isAtLeast(upper)
        ? OptionalLong.empty()
        : OptionalLong.of(share.numeratorAt(upper) - share.numerator());
  }

  private static BigDecimal rounded(BigDecimal points) {
    return points.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
