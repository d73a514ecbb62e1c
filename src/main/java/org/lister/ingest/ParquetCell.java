package org.lister.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Hands the cells of one Parquet column to their reading, by the type of the column. */
interface ParquetCell {

  /** Reads a cell that is not null. */
  void read(ColumnVector column, int place, TypedRow row);

  /** The cell as it arrived: a number or a text. */
  Object said(ColumnVector column, int place);

  /** Whether cells of a type can be read at all: a list of things is no cell. */
  static boolean isReadable(DataType type) {
    return type instanceof StringType
        || type instanceof DecimalType
        || isWhole(type)
        || isFloating(type)
        || type.equals(DataTypes.DateType)
        || isInstant(type)
        || type.equals(DataTypes.BooleanType);
  }

  /** For a column of a type that {@link #isReadable}. */
  static ParquetCell of(DataType type, Reading reading, String nullText) {
    if (type instanceof StringType) {
      return new OfText(reading, nullText);
    }
    if (type instanceof DecimalType decimal) {
      return new OfDecimal(reading, decimal.precision(), decimal.scale());
    }
    if (isWhole(type)) {
      return type.equals(DataTypes.LongType) ? new OfLong(reading) : new OfSmaller(reading, type);
    }
    if (isFloating(type)) {
      return new OfFloating(reading, type);
    }
    if (type.equals(DataTypes.DateType)) {
      return new OfDay(reading);
    }
    return isInstant(type) ? new OfInstant(reading) : new OfTruth(reading);
  }

  private static boolean isWhole(DataType type) {
    return type.equals(DataTypes.LongType)
        || type.equals(DataTypes.IntegerType)
        || type.equals(DataTypes.ShortType)
        || type.equals(DataTypes.ByteType);
  }

  private static boolean isFloating(DataType type) {
    return type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType);
  }

  private static boolean isInstant(DataType type) {
    return type.equals(DataTypes.TimestampType) || type.equals(DataTypes.TimestampNTZType);
  }

  /** Text is held to the supplier's habits, in whatever form the file is. */
  record OfText(Reading reading, String nullText) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      CharSequence cell = AsciiText.trimmed(column.getUTF8String(place));
      if (cell.length() > 0 && !nullText.contentEquals(cell)) {
        reading.text(cell, row);
      }
    }

    @Override
    public String said(ColumnVector column, int place) {
      return column.getUTF8String(place).toString().trim();
    }
  }

  /** Whole numbers of 64 bits. */
  record OfLong(Reading reading) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.whole(column.getLong(place), row);
    }

    @Override
    public Object said(ColumnVector column, int place) {
      return column.getLong(place);
    }
  }

  /** Whole numbers of fewer bits. */
  record OfSmaller(Reading reading, DataType type) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.whole(said(column, place), row);
    }

    @Override
    public Integer said(ColumnVector column, int place) {
      if (type.equals(DataTypes.IntegerType)) {
        return column.getInt(place);
      }
      return type.equals(DataTypes.ShortType)
          ? (int) column.getShort(place)
          : (int) column.getByte(place);
    }
  }

  /** Exact numbers: one without a fraction is as good as a whole one. */
  record OfDecimal(Reading reading, int precision, int scale) implements ParquetCell {

    private static final int MOST_DIGITS = 18;

    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      BigDecimal cell = said(column, place).stripTrailingZeros();
      if (cell.scale() <= 0 && cell.precision() - cell.scale() <= MOST_DIGITS) {
        reading.whole(cell.longValueExact(), row);
      } else {
        reading.decimal(cell.doubleValue(), row);
      }
    }

    @Override
    public BigDecimal said(ColumnVector column, int place) {
      return column.getDecimal(place, precision, scale).toJavaBigDecimal();
    }
  }

  /** Floating numbers, which may have lost digits. */
  record OfFloating(Reading reading, DataType type) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.decimal(said(column, place), row);
    }

    @Override
    public Double said(ColumnVector column, int place) {
      return type.equals(DataTypes.DoubleType)
          ? column.getDouble(place)
          : (double) column.getFloat(place);
    }
  }

  /** Days. */
  record OfDay(Reading reading) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.day(column.getInt(place), row);
    }

    @Override
    public Object said(ColumnVector column, int place) {
      return LocalDate.ofEpochDay(column.getInt(place)).toString();
    }
  }

  /** Microseconds since 1970, of which only the day is asked. */
  record OfInstant(Reading reading) implements ParquetCell {

    private static final long DAY = 24L * 60 * 60 * 1_000_000;

    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.day(Math.floorDiv(column.getLong(place), DAY), row);
    }

    @Override
    public Object said(ColumnVector column, int place) {
      return Instant.EPOCH.plus(column.getLong(place), ChronoUnit.MICROS).toString();
    }
  }

  /** True or false, which is a word and nothing else. */
  record OfTruth(Reading reading) implements ParquetCell {
    @Override
    public void read(ColumnVector column, int place, TypedRow row) {
      reading.text(said(column, place), row);
    }

    @Override
    public String said(ColumnVector column, int place) {
      return Boolean.toString(column.getBoolean(place));
    }
  }
}
