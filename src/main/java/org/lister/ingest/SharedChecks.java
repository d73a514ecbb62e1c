package org.lister.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.lister.domain.NhsNumberRanges;

/** What every row is held to, whichever file it is in. */
final class SharedChecks {

  private SharedChecks() {}

  static List<Check> of(NhsNumberRanges ranges) {
    Column number = col("nhs_number");
    return List.of(
        new Check(RowReason.ROW_SHAPE, col(ArrivedRows.FAULT).isNotNull()),
        new Check(
            RowReason.PRACTICE_FOREIGN,
            col("practice").eqNullSafe(col(ArrivedRows.FOLDER)).unary_$bang()),
        new Check(RowReason.NHS_NUMBER_MISSING, number.isNull()),
        new Check(RowReason.NHS_NUMBER_NOT_TEN_DIGITS, NhsNumberColumns.isNotTenDigits(number)),
        new Check(RowReason.NHS_NUMBER_CHECK_DIGIT, NhsNumberColumns.hasWrongCheckDigit(number)),
        new Check(RowReason.NHS_NUMBER_PLACEHOLDER, NhsNumberColumns.isPlaceholder(number)),
        new Check(
            RowReason.NHS_NUMBER_NOT_AN_ISSUED_RANGE, NhsNumberColumns.isOutside(ranges, number)));
  }

  static Column isEmpty(String column) {
    return arrived(column).isNull();
  }

  /** The cell says something, but not what its type can hold. */
  static Column isMalformed(String column) {
    return arrived(column).isNotNull().and(col(column).isNull());
  }

  private static Column arrived(String column) {
    return col(TypedRows.ARRIVED).getField(column);
  }
}
