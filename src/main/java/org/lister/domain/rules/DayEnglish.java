package org.lister.domain.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as a letter says it: <i>31 March 2026</i>. */
public final class DayEnglish {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private DayEnglish() {}

  public static String said(LocalDate day) {
    return day.format(DAY);
  }
}
