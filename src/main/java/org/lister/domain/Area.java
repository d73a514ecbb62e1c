package org.lister.domain;

import java.util.Locale;

/** The areas a practice may be compared with, each inside the next. */
public enum Area {
  PCN,
  SUB_ICB,
  ICB,
  REGION,
  ENGLAND;

  /** How the area is written in the column {@code level} of figures and counts. */
  public String level() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The area whose level is written so. */
  public static Area ofLevel(String level) {
    return valueOf(level.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it is all of England. */
  public boolean isNational() {
    return this == ENGLAND;
  }

  /** The column of the practice reference that holds the area's code; England needs none. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
