package org.lister.domain;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How far two sources' counts of the same patients may lie apart: a share or a number of patients,
 * whichever is larger.
 *
 * @param hundredths the share in hundredths of a per cent, so that 2 % of 50 is exactly 1
 * @param patients the number
 */
public record Tolerance(long hundredths, long patients) implements Serializable {

  private static final long ALL = 10_000;

  public Tolerance {
    if (hundredths < 0 || hundredths > ALL) {
      throw new IllegalArgumentException(
          "Cannot tolerate %s %%: it is not between 0 and 100."
              .formatted(BigDecimal.valueOf(hundredths, 2)));
    }
    if (patients < 0) {
      throw new IllegalArgumentException(
          "Cannot tolerate %d patients: it is less than none.".formatted(patients));
    }
  }

  /**
   * A share in per cent, and a number.
   *
   * @throws IllegalArgumentException whose message is a sentence
   */
  public static Tolerance of(BigDecimal percent, long patients) {
    try {
      return new Tolerance(percent.movePointRight(2).longValueExact(), patients);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Cannot tolerate %s %%: write two decimals at most.".formatted(percent), e);
    }
  }

  /** The largest difference in patients that passes beside a count of the other source. */
  public long beside(long theirs) {
    return Math.max(patients, theirs * hundredths / ALL);
  }
}
