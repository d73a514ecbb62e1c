package org.lister.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.lister.domain.Supplier;

/**
 * What a cell says, by the type it arrived in. A cell that says nothing becomes null, and so does
 * one that cannot be understood: a check tells the two apart by the cell itself. Numbers that have
 * to stay numbers become {@link #UNREADABLE}.
 */
final class Cells {

  static final long UNREADABLE = -1L;

  private static final double LARGEST_VALUE = 1e300;

  private Cells() {}

  /** Nothing where there is an empty cell or the supplier's word for nothing. */
  static Column tidy(Supplier supplier, String column, DataType type) {
    if (!(type instanceof StringType)) {
      return col(column);
    }
    Column trimmed = nullif(trim(col(column)), lit(""));
    return supplier.nullText().isEmpty() ? trimmed : nullif(trimmed, lit(supplier.nullText()));
  }

  /** Typed as a number, nine digits may be ten that lost a leading 0, which none issued has. */
  static Column nhsNumber(Column cell, DataType type) {
    return type instanceof StringType
        ? NhsNumberColumns.ofText(cell)
        : when(cell.geq(1_000_000_000L), whole(cell, type)).when(cell.isNotNull(), UNREADABLE);
  }

  /** A code that was ever a floating number has lost digits: it is unreadable. */
  static Column code(Column cell, DataType type) {
    Column number = type instanceof StringType ? digits(cell, "^[0-9]{6,18}$") : whole(cell, type);
    return when(cell.isNotNull(), number);
  }

  static Column date(Supplier supplier, Column cell, DataType type) {
    if (type instanceof StringType) {
      return coalesce(
          supplier.dateFormats().stream()
              .map(format -> Days.of(cell, format))
              .toArray(Column[]::new));
    }
    boolean isDay = type.typeName().equals("date") || type.typeName().startsWith("timestamp");
    return isDay ? cell.cast(DataTypes.DateType) : lit(null).cast(DataTypes.DateType);
  }

  static Column decimal(Column cell, DataType type) {
    if (type instanceof StringType) {
      return when(
          cell.rlike("^[+-]?([0-9]{1,15}(\\.[0-9]*)?|\\.[0-9]+)$"),
          cell.try_cast(DataTypes.DoubleType));
    }
    Column number =
        type instanceof NumericType ? cell.cast(DataTypes.DoubleType) : lit(null).cast("double");
    return when(isnan(number).unary_$bang().and(abs(number).lt(LARGEST_VALUE)), number);
  }

  /** By the supplier's words; null for a word it does not have. */
  static Column sex(Supplier supplier, Column cell) {
    Column sex = lit(null).cast(DataTypes.IntegerType);
    for (Map.Entry<String, Integer> word : supplier.sexes().entrySet()) {
      sex = when(cell.cast("string").equalTo(word.getKey()), word.getValue()).otherwise(sex);
    }
    return when(cell.isNull(), 0).otherwise(sex);
  }

  private static Column digits(Column cell, String form) {
    return when(cell.rlike(form), cell.try_cast(DataTypes.LongType)).otherwise(UNREADABLE);
  }

  private static Column whole(Column cell, DataType type) {
    boolean isExact = type.typeName().matches("integer|long|decimal.*");
    return isExact ? cell.try_cast(DataTypes.LongType) : lit(UNREADABLE);
  }
}
