package org.lister.publish;

import java.util.Map;

/** The rules of a national run by which a practice is left out of national figures, in words. */
final class LeftOut {

  private static final Map<String, String> RULES =
      Map.of(
          "1", "it achieved no points beside those that are entered by hand",
          "2", "it closed before the last quarter was recorded",
          "3", "it was not active on the last day of the period",
          "4", "no size of its list is known within three months of the period's end");

  private LeftOut() {}

  /** The rule in words, or its code as it is where it has none. */
  static String why(String rule) {
    return RULES.getOrDefault(rule, Words.plain(rule));
  }
}
