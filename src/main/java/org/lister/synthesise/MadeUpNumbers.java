package org.lister.synthesise;

import org.lister.domain.NhsNumber;

/**
 * NHS numbers that nobody has: valid, and with the leading 9 that is never issued. Each index has a
 * number of its own, so that a made-up England of any size holds no number twice.
 *
 * <p>Of the ten numbers that share their first eight digits at least nine have a check digit: the
 * ninth digit has weight 2, and twice 0 to 9 are ten different remainders by 11, of which one at
 * most leads to 10. Nine of each ten are used. The first eight and the last eight digits of the
 * range are left out, and with them the placeholders 9000000009 and 9999999999.
 */
final class MadeUpNumbers {

  private static final long FIRST = 90_000_001L;
  private static final long LAST = 99_999_998L;
  private static final int USED_OF_TEN = 9;

  /** How many there are. */
  static final long COUNT = (LAST - FIRST + 1) * USED_OF_TEN;

  /** A prime that does not divide the count: neighbours on a list get numbers far apart. */
  private static final long STRIDE = 55_555_547L;

  private MadeUpNumbers() {}

  static long at(long index) {
    if (index < 0 || index >= COUNT) {
      throw new IllegalArgumentException("there are only " + COUNT + " made-up numbers");
    }
    long place = index * STRIDE % COUNT;
    return completed(FIRST + place / USED_OF_TEN, (int) (place % USED_OF_TEN));
  }

  /** A valid number beginning with 8, a range that was never issued and that no run accepts. */
  static long outOfRangeAt(long index) {
    return completed(80_000_001L + index % 9_999_998L, 0);
  }

  private static long completed(long firstEight, int choice) {
    int left = choice;
    for (long nine = firstEight * 10; ; nine++) {
      int check = NhsNumber.checkDigit(nine);
      if (check < 10 && left-- == 0) {
        return nine * 10 + check;
      }
    }
  }
}
