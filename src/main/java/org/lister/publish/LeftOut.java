package org.lister.publish;

import java.util.Map;

/** The rules of a national run by which a practice is left out of national figures, in words. */
final class LeftOut {

  private static final Map<String, String> RULES =
      Map.of(
          "MANUAL_POINTS_ONLY", "it has no more points than can be entered by hand",
          "CLOSED", "it closed by the end of the period",
          "NOT_ACTIVE", "it was not active on the last day of the period",
          "NO_LIST_SIZE", "no size of its list is known within three months of the period's end");

  private LeftOut() {}

  /** The rule in words, or its code as it is where it has none. */
  static String why(String rule) {
    return RULES.getOrDefault(rule, Words.plain(rule));
  }
}
