package org.lister.synthesise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days as business rules say it: after one day and on or before another. Draws fall on
 * its first and last day, and just outside, far more often than chance would have it: that is where
 * rules go wrong.
 *
 * @param after the day before the first
 * @param last the last day
 */
record Window(LocalDate after, LocalDate last) {

  private static final double ON_AN_EDGE = 0.04;
  private static final int YEARS_OUTSIDE = 3;

  /** At least one day. */
  boolean hasDays() {
    return after.isBefore(last);
  }

  boolean holds(LocalDate day) {
    return day.isAfter(after) && !day.isAfter(last);
  }

  LocalDate draw(Draw draw) {
    double choice = draw.unit();
    if (choice < ON_AN_EDGE) {
      return after.plusDays(1);
    }
    return choice < 2 * ON_AN_EDGE ? last : anyDay(draw);
  }

  /** A day that is too early, often by one day only. */
  LocalDate drawBefore(Draw draw) {
    return draw.chance(0.25) ? after : after.minusDays(draw.between(1, YEARS_OUTSIDE * 365));
  }

  private LocalDate anyDay(Draw draw) {
    return after.plusDays(draw.between(1, (int) ChronoUnit.DAYS.between(after, last)));
  }
}
