package org.lister.ingest;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days that are written by one pattern of java.time. */
public sealed interface DayPattern {

  /** The day, or null when the text is none: the 30th of February is no day. */
  @Nullable LocalDate read(CharSequence text);

  /** Every event has a day, so that patterns whose parts have fixed places are read by hand. */
  static DayPattern of(String pattern) {
    return FixedPlaces.FORM.matcher(pattern).matches()
        ? new FixedPlaces(
            pattern, pattern.indexOf("yyyy"), pattern.indexOf('M'), pattern.indexOf("dd"))
        : new Formatted(
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
  }

  /** Such as yyyyMMdd, dd/MM/yyyy or dd-MMM-yyyy, with the places where the parts begin. */
  record FixedPlaces(String pattern, int year, int month, int day) implements DayPattern {

    private static final Pattern FORM =
        Pattern.compile("(?=.*yyyy)(?=.*MM)(?=.*dd)(yyyy|MMM?|dd)([^yMd]?(yyyy|MMM?|dd)){2}");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    @Override
    public @Nullable LocalDate read(CharSequence text) {
      if (!hasShape(text)) {
        return null;
      }
      int inYear = number(text, year, 4);
      int inMonth = pattern.startsWith("MMM", month) ? named(text) : number(text, month, 2);
      int inDay = number(text, day, 2);
      boolean isDay =
          inYear >= 0
              && inMonth >= 1
              && inMonth <= 12
              && inDay >= 1
              && inDay <= Month.of(inMonth).length(Year.isLeap(inYear));
      return isDay ? LocalDate.of(inYear, inMonth, inDay) : null;
    }

    private boolean hasShape(CharSequence text) {
      if (text.length() != pattern.length()) {
        return false;
      }
      for (int place = 0; place < pattern.length(); place++) {
        char expected = pattern.charAt(place);
        boolean isPart = expected == 'y' || expected == 'M' || expected == 'd';
        if (!isPart && text.charAt(place) != expected) {
          return false;
        }
      }
      return true;
    }

    /** The number that these digits say, -1 when one of them is none. */
    private static int number(CharSequence text, int from, int length) {
      int number = 0;
      for (int place = from; place < from + length; place++) {
        int digit = text.charAt(place) - '0';
        if (digit < 0 || digit > 9) {
          return -1;
        }
        number = number * 10 + digit;
      }
      return number;
    }

    /** The number of a month's English name, 0 for another word. */
    private int named(CharSequence text) {
      for (int place = 0; place < MONTHS.length(); place += 3) {
        if (isNamed(text, place)) {
          return place / 3 + 1;
        }
      }
      return 0;
    }

    private boolean isNamed(CharSequence text, int place) {
      for (int letter = 0; letter < 3; letter++) {
        char written = text.charAt(month + letter);
        boolean isLetter = (written | 0x20) >= 'a' && (written | 0x20) <= 'z';
        if (!isLetter || (written | 0x20) != MONTHS.charAt(place + letter)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any other pattern. */
  record Formatted(DateTimeFormatter formatter) implements DayPattern {
    @Override
    public @Nullable LocalDate read(CharSequence text) {
      try {
        return LocalDate.parse(text, formatter);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }
}
