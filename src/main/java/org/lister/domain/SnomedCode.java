package org.lister.domain;

/**
 * A SNOMED CT identifier: 6 to 18 digits, the last a Verhoeff check digit over all the others.
 * Source: SNOMED CT Release File Specification, 6.1 SCTID data type.
 */
public record SnomedCode(long value) {

  private static final int[][] DIHEDRAL = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
    {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
    {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
    {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
    {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };
  private static final int[][] PERMUTATION = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
    {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
    {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
    {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
    {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
    {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
    {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
  };
  private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};

  public SnomedCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a SNOMED CT identifier: " + value);
    }
  }

  /** Whether the number has 6 to 18 digits and the right check digit. */
  public static boolean isValid(long value) {
    return value >= 100_000L && value < 1_000_000_000_000_000_000L && sum(value, 0) == 0;
  }

  /** The check digit that belongs behind these digits. */
  public static int checkDigit(long withoutCheckDigit) {
    return INVERSE[sum(withoutCheckDigit, 1)];
  }

  private static int sum(long digits, int position) {
    int check = 0;
    int place = position;
    for (long rest = digits; rest > 0; rest /= 10) {
      check = DIHEDRAL[check][PERMUTATION[place % 8][(int) (rest % 10)]];
      place++;
    }
    return check;
  }
}
