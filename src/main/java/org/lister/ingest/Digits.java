package org.lister.ingest;

/** Reads numbers from text by hand: almost every cell is one, and an exception costs a row. */
final class Digits {

  private static final int FEWEST_OF_CODE = 6;
  private static final int MOST_OF_CODE = 18;

  /** So many digits are exact as a floating number, and so is a quotient by a power of ten. */
  private static final int MOST_EXACT = 15;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Digits() {}

  /** 6 to 18 digits and nothing else, or {@link Cells#UNREADABLE}. */
  static long code(CharSequence text) {
    int length = text.length();
    boolean isCode = length >= FEWEST_OF_CODE && length <= MOST_OF_CODE && are(text, 0, length);
    return isCode ? number(text, 0, length) : Cells.UNREADABLE;
  }

  /**
   * A sign, up to 15 digits and a decimal point: no exponent and no word is a value.
   *
   * @return NaN for another text
   */
  static double decimal(CharSequence text) {
    int length = text.length();
    int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int point = point(text, start);
    int after = Math.min(point + 1, length);
    int digits = point - start + length - after;
    boolean isDecimal =
        point - start <= MOST_EXACT
            && digits > 0
            && are(text, start, point)
            && are(text, after, length);
    if (!isDecimal) {
      return Double.NaN;
    }
    if (digits > MOST_EXACT) {
      return Double.parseDouble(text.toString());
    }
    long whole = number(text, start, point);
    double size = number(whole, text, after, length) / POWERS[length - after];
    return text.charAt(0) == '-' ? -size : size;
  }

  private static int point(CharSequence text, int start) {
    int place = start;
    while (place < text.length() && text.charAt(place) != '.') {
      place++;
    }
    return place;
  }

  private static boolean are(CharSequence text, int from, int to) {
    for (int place = from; place < to; place++) {
      if (text.charAt(place) < '0' || text.charAt(place) > '9') {
        return false;
      }
    }
    return true;
  }

  private static long number(CharSequence text, int from, int to) {
    return number(0, text, from, to);
  }

  private static long number(long before, CharSequence text, int from, int to) {
    long number = before;
    for (int place = from; place < to; place++) {
      number = number * 10 + text.charAt(place) - '0';
    }
    return number;
  }
}
