package org.lister.ingest;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumber.Fault;
import org.lister.domain.NhsNumberRanges;

/** The law of {@link NhsNumber} as expressions over a BIGINT; a test holds the two together. */
public final class NhsNumberColumns {

  private static final long LARGEST = 9_999_999_999L;
  private static final long PLACEHOLDER = 2_333_455_667L;
  private static final int DIGITS = 10;

  private NhsNumberColumns() {}

  /** Ten digits as a number, spaces left out; -1 for anything else and null for nothing. */
  public static Column ofText(Column text) {
    Column digits = replace(text, lit(" "), lit(""));
    return when(digits.rlike("^[0-9]{10}$"), digits.try_cast("bigint")).when(text.isNotNull(), -1L);
  }

  /** The name of the first {@link NhsNumber.Fault}, null for a number that the run accepts. */
  public static Column fault(Column number, NhsNumberRanges ranges) {
    return when(number.isNull(), Fault.MISSING.name())
        .when(isNotTenDigits(number), Fault.NOT_TEN_DIGITS.name())
        .when(hasWrongCheckDigit(number), Fault.CHECK_DIGIT.name())
        .when(isPlaceholder(number), Fault.PLACEHOLDER.name())
        .when(isOutside(ranges, number), Fault.NOT_AN_ISSUED_RANGE.name());
  }

  static Column isNotTenDigits(Column number) {
    return number.lt(0).or(number.gt(LARGEST));
  }

  /** Weights 10 to 2; a check of 10 is no digit and so never the last one. */
  static Column hasWrongCheckDigit(Column number) {
    Column sum = lit(0L);
    for (int place = 1; place < DIGITS; place++) {
      sum = sum.plus(digit(number, place).multiply(place + 1));
    }
    Column check = lit(11).minus(sum.mod(11));
    return when(check.equalTo(11), 0).otherwise(check).notEqual(digit(number, 0));
  }

  static Column isPlaceholder(Column number) {
    Column first = digit(number, DIGITS - 1);
    return number
        .equalTo(first.multiply(1_111_111_111L))
        .or(number.equalTo(first.multiply(1_000_000_001L)))
        .or(number.equalTo(PLACEHOLDER));
  }

  static Column isOutside(NhsNumberRanges ranges, Column number) {
    Column prefix = divided(number, 10_000_000L);
    return ranges.ranges().stream()
        .map(range -> prefix.between(range.from(), range.to()))
        .reduce(lit(false), Column::or)
        .unary_$bang();
  }

  private static Column digit(Column number, int place) {
    long unit = 1;
    for (int power = 0; power < place; power++) {
      unit *= 10;
    }
    return divided(number, unit).mod(10);
  }

  private static Column divided(Column number, long divisor) {
    return call_function("div", number, lit(divisor));
  }
}
