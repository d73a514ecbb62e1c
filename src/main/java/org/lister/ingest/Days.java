package org.lister.ingest;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * Reads days written by a pattern; null for what is none.
 *
 * <p>A pattern whose parts have fixed places is rearranged to yyyy-MM-dd, which Spark reads without
 * a formatter: every event has a date, and the formatter was the dearest step of reading it.
 */
final class Days {

  private static final Pattern SEPARATORS = Pattern.compile("[^yMd]");
  private static final String MONTHS = "jan.feb.mar.apr.may.jun.jul.aug.sep.oct.nov.dec.";

  private Days() {}

  static Column of(Column cell, String pattern) {
    String letters = SEPARATORS.matcher(pattern).replaceAll("");
    boolean isFixed = letters.matches("(yyyy|MMM?|dd){3}") && letters.length() <= 9;
    boolean hasEach = pattern.contains("yyyy") && pattern.contains("MM") && pattern.contains("dd");
    return isFixed && hasEach ? rearranged(cell, pattern) : try_to_date(cell, pattern);
  }

  private static Column rearranged(Column cell, String pattern) {
    Column day = part(cell, pattern, "dd");
    Column month =
        pattern.contains("MMM") ? named(part(cell, pattern, "MMM")) : part(cell, pattern, "MM");
    Column iso = concat(part(cell, pattern, "yyyy"), lit("-"), month, lit("-"), day);
    // A day such as 1T is no number, but would be the first day of a timestamp.
    Column isWhole = isNumber(day).and(isNumber(month));
    return when(hasShape(cell, pattern).and(isWhole), iso.try_cast(DataTypes.DateType));
  }

  private static Column hasShape(Column cell, String pattern) {
    Column shape = length(cell).equalTo(pattern.length());
    for (int place = 0; place < pattern.length(); place++) {
      String character = pattern.substring(place, place + 1);
      if (SEPARATORS.matcher(character).matches()) {
        shape = shape.and(cell.substr(place + 1, 1).equalTo(character));
      }
    }
    return shape;
  }

  private static Column part(Column cell, String pattern, String part) {
    return cell.substr(pattern.indexOf(part) + 1, part.length());
  }

  /** Two digits of a month's English name, null for another word. */
  private static Column named(Column month) {
    Column place = call_function("locate", lower(month), lit(MONTHS)).plus(3);
    return when(
        place.geq(4).and(place.mod(4).equalTo(0)),
        lpad(call_function("div", place, lit(4)).cast(DataTypes.StringType), 2, "0"));
  }

  private static Column isNumber(Column part) {
    return part.try_cast(DataTypes.IntegerType).isNotNull();
  }
}
