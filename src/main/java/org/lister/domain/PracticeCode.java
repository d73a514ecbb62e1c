package org.lister.domain;

import java.util.regex.Pattern;

/**
 * The ODS code of a practice. Most are a letter and five digits; some are not (ALD200), so three to
 * six capital letters and digits, a letter first, are accepted. Nothing else: the code becomes the
 * name of a folder.
 */
public record PracticeCode(String value) {

  /** The form, for checks over columns. */
  public static final String FORM = "[A-Z][A-Z0-9]{2,5}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  public PracticeCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("not a practice code: " + value);
    }
  }

  public static boolean isCode(String text) {
    return PATTERN.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
