package org.lister.cli;

import java.util.regex.Pattern;

/**
 * What is said to a terminal, with every sign visible. Names of files and words of a configuration
 * come from elsewhere: an escape among them would be obeyed by the terminal, and one that turns the
 * direction of writing would show another sentence than the one that stands there.
 */
final class Visible {

  /** Controls but for tab and the end of a line, and what is there without being seen. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\t\\r\\n]]|\\r(?!\\n)");

  private Visible() {}

  static String of(String text) {
    return INVISIBLE
        .matcher(text)
        .replaceAll(found -> "\\\\u%04X".formatted(found.group().codePointAt(0)));
  }
}
