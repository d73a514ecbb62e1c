package org.lister.measure.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    LocalDate born = date(birth);
    LocalDate then = date(on);
    int years = then.getYear() - born.getYear();
    boolean birthdayToCome =
        then.getMonthValue() * 31 + then.getDayOfMonth()
            < born.getMonthValue() * 31 + born.getDayOfMonth();
    return birthdayToCome ? years - 1 : years;
  }

  /** The earlier of two days for step 1, the later for -1; NaN is passed over. */
  static double better(double one, double other, int step) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Double.isNaN(one) ? other : one;
    }
    return step > 0 ? Math.min(one, other) : Math.max(one, other);
  }

  /** Whole days, months or years from one day to another; NaN when either is. */
  static double between(double from, double to, Value.Unit unit) {
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Double.NaN;
    }
    return switch (unit) {
      case DAY -> to - from;
      case MONTH -> ChronoUnit.MONTHS.between(date(from), date(to));
      case YEAR -> ChronoUnit.YEARS.between(date(from), date(to));
    };
  }

  private static LocalDate date(double day) {
    return LocalDate.ofEpochDay((long) day);
  }

  /** A day so many days, months or years later; the month's last day where it has none such. */
  static double shift(double day, int amount, Value.Unit unit) {
    if (Double.isNaN(day)) {
      return day;
    }
    return switch (unit) {
      case DAY -> day + amount;
      case MONTH -> of(date(day).plusMonths(amount));
      case YEAR -> of(date(day).plusYears(amount));
    };
  }
}
