package org.lister.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Pounds;

/** How figures, days and codes are said on a page. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Words() {}

  static String count(@Nullable Long count) {
    return count == null ? "" : grouped(count);
  }

  /** Thousands apart. A page says thousands of counts, and a format is slow to read each time. */
  private static String grouped(long count) {
    String last = Long.toString(count % 1000);
    return count < 1000
        ? last
        : grouped(count / 1000) + "," + "000".substring(last.length()) + last;
  }

  /** A per cent, a star when hidden, or a dash where there is nobody to count. */
  static String rate(Figure figure) {
    if (figure.rate() != null) {
      return figure.rate().toPlainString() + "%";
    }
    return figure.shownRate().isEmpty() ? "–" : Figure.HIDDEN;
  }

  static String patients(Figure figure) {
    return figure.denominator() == null || figure.numerator() == null
        ? ""
        : count(figure.numerator()) + " of " + count(figure.denominator());
  }

  static String day(String date) {
    return day(LocalDate.parse(date));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** As CQRS writes days: {@code 20260331}. */
  static String basic(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  /** Money to the penny; empty for none. */
  static String pounds(@Nullable BigDecimal amount) {
    return amount == null ? "" : Pounds.inWords(amount);
  }

  /** With two decimals; empty for none. */
  static String points(@Nullable BigDecimal points) {
    return points == null ? "" : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** All its digits and no zeros after them; empty for none. */
  static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Two decimals, half up; a dash where there is nobody to count. */
  static String percent(@Nullable BigDecimal percent) {
    return percent == null ? "–" : points(percent) + "%";
  }

  /** A code such as {@code ACCEPTED_WITH_FAULTS} as words. */
  static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
