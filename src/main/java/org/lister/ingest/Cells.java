package org.lister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber;
import org.lister.domain.Supplier;

/**
 * What a cell of a supplier says, by the type it arrived in: text, or what Parquet gives. What
 * cannot be understood is malformed; numbers that have to stay numbers become {@link #UNREADABLE}.
 */
final class Cells {

  static final long UNREADABLE = NhsNumber.UNREADABLE;

  private static final int NHS_NUMBER_DIGITS = 10;

  private static final long SMALLEST_OF_TEN_DIGITS = 1_000_000_000L;

  private final String practice;
  private final List<DayPattern> days;
  private final Map<String, Integer> sexes;

  /** For the files in the folder of a practice. */
  Cells(Supplier supplier, String practice) {
    this.practice = practice;
    this.days = supplier.dateFormats().stream().map(DayPattern::of).toList();
    this.sexes = supplier.sexes();
  }

  /** How the cells of each of a content's columns are read. */
  Reading[] readings(Content content) {
    List<String> columns = content.columns();
    Reading[] readings = new Reading[columns.size()];
    for (int place = 0; place < readings.length; place++) {
      readings[place] = reading(columns.get(place), place);
    }
    return readings;
  }

  private Reading reading(String column, int place) {
    return switch (column) {
      case "nhs_number" -> new OfNhsNumber(place);
      case "code" -> new OfCode(place);
      case "value1", "value2" -> new OfValue(place);
      case "practice" -> new OfPractice(place, practice);
      case "sex" -> new OfSex(place, sexes);
      case "lsoa", "named_gp" -> new OfWord(place);
      default -> new OfDay(place, days);
    };
  }

  /** Typed as a number, nine digits may be ten that lost a leading 0, which none issued has. */
  private record OfNhsNumber(int place) implements Reading {
    @Override
    public void text(CharSequence cell, TypedRow row) {
      row.putNumber(place, NhsNumber.read(cell));
    }

    @Override
    public void whole(long cell, TypedRow row) {
      row.putNumber(place, cell >= SMALLEST_OF_TEN_DIGITS ? cell : UNREADABLE);
    }

    @Override
    public void decimal(double cell, TypedRow row) {
      row.putNumber(place, UNREADABLE);
    }

    @Override
    public void day(long cell, TypedRow row) {
      row.putNumber(place, UNREADABLE);
    }
  }

  private record OfCode(int place) implements Reading {
    @Override
    public void text(CharSequence cell, TypedRow row) {
      row.putNumber(place, Digits.code(cell));
    }

    @Override
    public void whole(long cell, TypedRow row) {
      row.putNumber(place, cell);
    }

    @Override
    public void decimal(double cell, TypedRow row) {
      row.putNumber(place, UNREADABLE);
    }

    @Override
    public void day(long cell, TypedRow row) {
      row.putNumber(place, UNREADABLE);
    }
  }

  private record OfValue(int place) implements Reading {

    private static final double LARGEST = 1e300;

    @Override
    public void text(CharSequence cell, TypedRow row) {
      decimal(Digits.decimal(cell), row);
    }

    @Override
    public void whole(long cell, TypedRow row) {
      row.putDecimal(place, cell);
    }

    @Override
    public void decimal(double cell, TypedRow row) {
      if (Math.abs(cell) < LARGEST) {
        row.putDecimal(place, cell);
      } else {
        row.putUnreadable(place);
      }
    }

    @Override
    public void day(long cell, TypedRow row) {
      row.putUnreadable(place);
    }
  }

  private record OfDay(int place, List<DayPattern> patterns) implements Reading {
    @Override
    public void text(CharSequence cell, TypedRow row) {
      LocalDate day = read(cell);
      if (day == null) {
        row.putUnreadable(place);
      } else {
        row.putNumber(place, day.toEpochDay());
      }
    }

    private @Nullable LocalDate read(CharSequence cell) {
      for (int pattern = 0; pattern < patterns.size(); pattern++) {
        LocalDate day = patterns.get(pattern).read(cell);
        if (day != null) {
          return day;
        }
      }
      return null;
    }

    @Override
    public void whole(long cell, TypedRow row) {
      row.putUnreadable(place);
    }

    @Override
    public void decimal(double cell, TypedRow row) {
      row.putUnreadable(place);
    }

    @Override
    public void day(long cell, TypedRow row) {
      row.putNumber(place, cell);
    }
  }

  /** A word stays the word it is in any type. */
  private interface OfWords extends Reading {
    @Override
    default void whole(long cell, TypedRow row) {
      text(Long.toString(cell), row);
    }

    @Override
    default void decimal(double cell, TypedRow row) {
      text(Double.toString(cell), row);
    }

    @Override
    default void day(long cell, TypedRow row) {
      text(LocalDate.ofEpochDay(cell).toString(), row);
    }
  }

  /** A code; anything else says nothing, because a figure is published under a GP's code. */
  private record OfWord(int place) implements OfWords {

    private static final int LONGEST = 20;

    @Override
    public void text(CharSequence cell, TypedRow row) {
      if (isCode(cell)) {
        row.putWord(place, cell.toString());
      } else {
        row.putUnreadable(place);
      }
    }

    private static boolean isCode(CharSequence cell) {
      int digits = 0;
      for (int place = 0; place < cell.length(); place++) {
        char sign = cell.charAt(place);
        boolean isDigit = sign >= '0' && sign <= '9';
        boolean isLetter = (sign | 0x20) >= 'a' && (sign | 0x20) <= 'z';
        boolean isBetween = place > 0 && (sign == ' ' || sign == '.' || sign == '-' || sign == '_');
        if (!isDigit && !isLetter && !isBetween) {
          return false;
        }
        digits += isDigit ? 1 : 0;
      }
      return cell.length() <= LONGEST && digits < NHS_NUMBER_DIGITS;
    }
  }

  /** Understood when it is the practice in whose folder the file lies. */
  private record OfPractice(int place, String practice) implements OfWords {
    @Override
    public void text(CharSequence cell, TypedRow row) {
      if (practice.contentEquals(cell)) {
        row.putWord(place, practice);
      } else {
        row.putUnreadable(place);
      }
    }
  }

  /** By the supplier's words; another word is malformed. */
  private record OfSex(int place, Map<String, Integer> sexes) implements OfWords {
    @Override
    public void text(CharSequence cell, TypedRow row) {
      Integer sex = sexes.get(cell.toString());
      if (sex == null) {
        row.putUnreadable(place);
      } else {
        row.putNumber(place, sex);
      }
    }
  }
}
