package org.lister.domain.counts;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may be said of a cell that somebody else wrote. */
public final class PlainCell {

  /** A code or a name, and no number that could be somebody's. */
  private static final Pattern TELLABLE =
      Pattern.compile("(?!.*[0-9]{6})[A-Za-z][A-Za-z0-9_ ()/+-]{0,59}");

  /** Ten digits, also written 3 3 4. */
  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");

  /** As spreadsheets begin a formula, some of them also in the wide letters of East Asia. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private PlainCell() {}

  /** The cell, when it can be repeated to somebody without giving a person away. */
  public static Optional<String> tellable(String cell) {
    return TELLABLE.matcher(cell).matches() ? Optional.of(cell) : Optional.empty();
  }

  /** Whether an NHS number may stand in it. */
  public static boolean couldIdentify(String cell) {
    return cell.length() >= 10 && TEN_DIGITS.matcher(cell).find();
  }

  /**
   * Whether something stands in it that is not to be seen: NUL, a line break, an escape, a sign
   * that turns the direction of writing.
   */
  public static boolean hasControl(String cell) {
    return cell.codePoints()
        .anyMatch(
            each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT);
  }

  /** Whether a spreadsheet would calculate it instead of showing it. */
  public static boolean isFormula(String cell) {
    int place = 0;
    while (place < cell.length()
        && FORMULA.indexOf(cell.charAt(place)) < 0
        && (Character.isWhitespace(cell.charAt(place))
            || Character.isSpaceChar(cell.charAt(place)))) {
      place++;
    }
    return place < cell.length() && FORMULA.indexOf(cell.charAt(place)) >= 0;
  }

  /**
   * The cell as a spreadsheet shows it: one that it would calculate gets an apostrophe, which says
   * "this is text". A plain number below 0 is no formula.
   */
  public static String shown(String cell) {
    return isFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
