package org.lister.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A valid NHS number: ten digits whose last is the modulus 11 check digit of the first nine, and
 * none of the numbers that pass that test but are placeholders.
 *
 * <p>Rule: weights 10 to 2, check = 11 − (Σ mod 11), 11 becomes 0, 10 is never issued. Ten equal
 * digits, 2333455667 and N00000000N are placeholders that pass modulus 11. Source: NHS Data
 * Dictionary (NHS NUMBER) and the HES cleaning rules.
 */
public record NhsNumber(long value) {

  /** Stands for a text that is no number of ten digits; its fault is NOT_TEN_DIGITS. */
  public static final long UNREADABLE = -1L;

  /** Also written 3 3 4. */
  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");

  private static final int DIGITS = 10;
  private static final long LARGEST = 9_999_999_999L;
  private static final long PLACEHOLDER = 2_333_455_667L;

  public NhsNumber {
    if (fault(value) != null) {
      throw new IllegalArgumentException("not a valid NHS number");
    }
  }

  /** What is wrong with a number, in the order in which a reader looks. */
  public enum Fault {
    MISSING,
    NOT_TEN_DIGITS,
    CHECK_DIGIT,
    PLACEHOLDER,
    NOT_AN_ISSUED_RANGE
  }

  /** The number that ten digits say, blanks among them left out; else {@link #UNREADABLE}. */
  public static long read(CharSequence text) {
    long number = 0;
    int digits = 0;
    for (int place = 0; place < text.length(); place++) {
      char character = text.charAt(place);
      if (character == ' ') {
        continue;
      }
      if (character < '0' || character > '9' || digits == DIGITS) {
        return UNREADABLE;
      }
      number = number * 10 + character - '0';
      digits++;
    }
    return digits == DIGITS ? number : UNREADABLE;
  }

  /** What is wrong with this number of ten digits, or null when it is valid. */
  public static @Nullable Fault fault(long value) {
    if (value < 0 || value > LARGEST) {
      return Fault.NOT_TEN_DIGITS;
    }
    if (checkDigit(value / 10) != value % 10) {
      return Fault.CHECK_DIGIT;
    }
    return isPlaceholder(value) ? Fault.PLACEHOLDER : null;
  }

  /** The check digit of nine digits, or 10 when no NHS number begins with them. */
  public static int checkDigit(long nineDigits) {
    int sum = 0;
    long rest = nineDigits;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (int) (rest % 10);
      rest /= 10;
    }
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
  }

  private static boolean isPlaceholder(long value) {
    long first = value / 1_000_000_000L;
    boolean allEqual = value == first * 1_111_111_111L;
    boolean ends = value == first * 1_000_000_000L + first;
    return allEqual || ends || value == PLACEHOLDER;
  }

  /**
   * A sentence without the NHS numbers in it. Sentences name files and lines, not rows; but
   * whatever they do repeat, a name of a file or a word of a configuration, may be somebody's
   * number.
   */
  public static String hiddenIn(String sentence) {
    return TEN_DIGITS
        .matcher(sentence)
        .replaceAll(
            found ->
                fault(read(found.group().replace('-', ' '))) == null
                    ? "(a number not shown)"
                    : Matcher.quoteReplacement(found.group()));
  }

  /** Ten digits, as it is written; never the place for a log. */
  public String digits() {
    return String.format("%010d", value);
  }

  /** Hides the number: records end up in messages, and a number must not. */
  @Override
  public String toString() {
    return "NHS number (hidden)";
  }
}
