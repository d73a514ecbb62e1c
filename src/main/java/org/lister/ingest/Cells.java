package org.lister.ingest;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber;
import org.lister.domain.Supplier;

/**
 * What a cell of a supplier says, by the type it arrived in: text, or what Parquet gives. A cell
 * that says nothing becomes null, and so does one that cannot be understood: a check tells the two
 * apart by the cell itself. Numbers that have to stay numbers become {@link #UNREADABLE}.
 */
final class Cells {

  static final long UNREADABLE = NhsNumber.UNREADABLE;

  private static final long SMALLEST_OF_TEN_DIGITS = 1_000_000_000L;
  private static final double LARGEST_VALUE = 1e300;

  private final String nullText;
  private final List<DayPattern> days;
  private final Map<String, Integer> sexes;

  Cells(Supplier supplier) {
    this.nullText = supplier.nullText();
    this.days = supplier.dateFormats().stream().map(DayPattern::of).toList();
    this.sexes = supplier.sexes();
  }

  /** Nothing where there is an empty cell or the supplier's word for nothing. */
  @Nullable Object tidy(@Nullable Object cell) {
    if (cell instanceof String text) {
      String trimmed = text.trim();
      return trimmed.isEmpty() || trimmed.equals(nullText) ? null : trimmed;
    }
    return cell;
  }

  /** How the cells of one of Lister's columns are read. */
  Reading reading(String column) {
    return switch (column) {
      case "nhs_number" -> said(Cells::nhsNumber);
      case "sex" -> this::sex;
      case "code" -> said(Cells::code);
      case "value1", "value2" -> said(Cells::decimal);
      case "practice", "lsoa", "named_gp" -> said(Object::toString);
      default -> said(this::day);
    };
  }

  /** Gives a tidied cell the type of its column. */
  interface Reading {
    @Nullable Object of(@Nullable Object cell);
  }

  private interface ReadingOfSomething {
    @Nullable Object of(Object cell);
  }

  private static Reading said(ReadingOfSomething reading) {
    return cell -> cell == null ? null : reading.of(cell);
  }

  /** Typed as a number, nine digits may be ten that lost a leading 0, which none issued has. */
  private static Long nhsNumber(Object cell) {
    long number = cell instanceof String text ? NhsNumber.read(text) : whole(cell);
    return cell instanceof String || number >= SMALLEST_OF_TEN_DIGITS ? number : UNREADABLE;
  }

  private static Long code(Object cell) {
    return cell instanceof String text ? codeInText(text) : whole(cell);
  }

  private static long codeInText(String text) {
    boolean isCode = text.length() >= 6 && text.length() <= 18 && isDigits(text, 0, text.length());
    return isCode ? Long.parseLong(text) : UNREADABLE;
  }

  /** A whole number that was ever a floating one has lost digits: it is unreadable. */
  private static long whole(Object cell) {
    if (cell instanceof Long || cell instanceof Integer) {
      return ((Number) cell).longValue();
    }
    return cell instanceof BigDecimal number && number.precision() - number.scale() <= 18
        ? number.longValue()
        : UNREADABLE;
  }

  private @Nullable LocalDate day(Object cell) {
    if (cell instanceof String text) {
      return dayInText(text);
    }
    if (cell instanceof Timestamp instant) {
      return instant.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
    if (cell instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    return cell instanceof Date day ? day.toLocalDate() : null;
  }

  private @Nullable LocalDate dayInText(String text) {
    for (DayPattern pattern : days) {
      LocalDate day = pattern.read(text);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable Double decimal(Object cell) {
    if (cell instanceof String text) {
      return isDecimal(text) ? Double.valueOf(text) : null;
    }
    double number = cell instanceof Number typed ? typed.doubleValue() : Double.NaN;
    return Math.abs(number) < LARGEST_VALUE ? number : null;
  }

  /** A sign, up to 15 digits and a decimal point: no exponent and no word is a value. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.', start);
    int end = point < 0 ? text.length() : point;
    int after = point < 0 ? end : point + 1;
    int digits = end - start + text.length() - after;
    return end - start <= 15
        && digits > 0
        && isDigits(text, start, end)
        && isDigits(text, after, text.length());
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int place = from; place < to; place++) {
      if (text.charAt(place) < '0' || text.charAt(place) > '9') {
        return false;
      }
    }
    return true;
  }

  /** By the supplier's words; 0, not known, for nothing and for a word that it does not have. */
  private Integer sex(@Nullable Object cell) {
    return cell == null ? 0 : sexes.getOrDefault(cell.toString(), 0);
  }
}
