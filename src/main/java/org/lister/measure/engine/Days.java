package org.lister.measure.engine;

import java.time.LocalDate;
import org.lister.domain.rules.Value;

/** Arithmetic on days as doubles; NaN in, NaN out. */
final class Days {

  private Days() {}

  static double of(LocalDate date) {
    return date.toEpochDay();
  }

  /** Completed years from birth to a day; NaN before birth. */
  static double age(double birth, double on) {
    if (!(birth <= on)) {
      return Double.NaN;
    }
    LocalDate born = LocalDate.ofEpochDay((long) birth);
    LocalDate then = LocalDate.ofEpochDay((long) on);
    int years = then.getYear() - born.getYear();
    boolean birthdayToCome =
        then.getMonthValue() * 31 + then.getDayOfMonth()
            < born.getMonthValue() * 31 + born.getDayOfMonth();
    return birthdayToCome ? years - 1 : years;
  }

  /** A day so many days, months or years later; the month's last day where it has none such. */
  static double shift(double day, int amount, Value.Unit unit) {
    if (Double.isNaN(day)) {
      return day;
    }
    return switch (unit) {
      case DAY -> day + amount;
      case MONTH -> of(LocalDate.ofEpochDay((long) day).plusMonths(amount));
      case YEAR -> of(LocalDate.ofEpochDay((long) day).plusYears(amount));
    };
  }
}
