package org.lister.domain.rules;

import java.util.Locale;

/** What a value counts: days and numbers never meet in a comparison. */
public enum Kind {
  DAY,
  NUMBER;

  /** As a sentence says it: <i>a day</i>, <i>a number</i>. */
  public String said() {
    return "a " + name().toLowerCase(Locale.ROOT);
  }
}
