package org.lister.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures, days and codes are said on a page. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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
    return DAY.format(LocalDate.parse(date));
  }

  /** A code such as {@code ACCEPTED_WITH_FAULTS} as words. */
  static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
