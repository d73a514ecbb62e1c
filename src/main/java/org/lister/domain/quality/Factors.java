package org.lister.domain.quality;

/**
 * What makes a point worth more to one practice than to another.
 *
 * <p>Source: Statement of Financial Entitlements, annex on the Quality and Outcomes Framework:
 * contractor population index, adjusted practice disease factor.
 */
public final class Factors {

  private Factors() {}

  /** The contractor population index: the practice's whole list / the national average list. */
  public static Ratio ofList(long list, Ratio averageList, Rounding rounding) {
    return rounding.of(Ratio.of(list).dividedBy(averageList));
  }

  /**
   * The adjusted practice disease factor: prevalence of the practice / prevalence of the nation,
   * each with the whole list as denominator, whatever ages the register is of.
   *
   * @param nationalPrevalence above 0, as a share and not in per cent
   */
  public static Ratio ofDisease(
      long register, long wholeList, Ratio nationalPrevalence, Rounding rounding) {
    return rounding.of(Ratio.of(register, wholeList).dividedBy(nationalPrevalence));
  }
}
