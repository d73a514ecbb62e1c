package org.lister.domain.terms;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of the NHS: 1 April to 31 March.
 *
 * @param start the calendar year in which it begins
 */
public record FinancialYear(int start) {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})/([0-9]{2})");

  /** The one that holds a day. */
  public static FinancialYear of(LocalDate day) {
    return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
  }

  /**
   * As people write it: {@code 2025/26}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static FinancialYear parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()
        || (Integer.parseInt(parts.group(1)) + 1) % 100 != Integer.parseInt(parts.group(2))) {
      throw new IllegalArgumentException("not a financial year such as 2025/26: " + text);
    }
    return new FinancialYear(Integer.parseInt(parts.group(1)));
  }

  @Override
  public String toString() {
    return "%d/%02d".formatted(start, (start + 1) % 100);
  }
}
