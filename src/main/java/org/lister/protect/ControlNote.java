package org.lister.protect;

import java.util.Locale;

/** What was done to the figures of a row before they were shown. */
enum ControlNote {
  AS_COUNTED,
  ROUNDED,
  SMALL_NUMBERS_HIDDEN,
  TOO_FEW_PRACTICES;

  /** As it is written in the column {@code control}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
