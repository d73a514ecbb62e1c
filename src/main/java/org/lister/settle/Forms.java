package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.lister.store.TableName;

/** The columns of settled practices on their way into the tables, a row a practice. */
final class Forms {

  static final StructType SETTLEMENT = inner(TableName.SETTLEMENTS);
  static final StructType ACHIEVEMENT = inner(TableName.ACHIEVEMENTS);
  static final StructType PREVALENCE = inner(TableName.PREVALENCES);
  static final StructType DIFFERENCE = inner(TableName.DIFFERENCES);
  static final StructType REFUSAL = inner(TableName.REFUSALS);

  /** What comes of a practice; all but the last two is null where there are refusals. */
  static final StructType SETTLED =
      new StructType()
          .add("practice", DataTypes.StringType)
          .add("settlement", SETTLEMENT)
          .add("achievements", new ArrayType(ACHIEVEMENT, false))
          .add("prevalences", new ArrayType(PREVALENCE, false))
          .add("differences", new ArrayType(DIFFERENCE, false))
          .add("changed", DataTypes.StringType)
          .add("refusals", "array<struct<why: string, sentence: string>>")
          .add("unused", "array<struct<indicator: string, why: string, rows: bigint>>");

  private Forms() {}

  /** A table's columns without the service and the period, which are the same in every row. */
  private static StructType inner(TableName table) {
    return new StructType(Stream.of(table.schema().fields()).skip(2).toArray(StructField[]::new));
  }

  /** Rows for a table of what stands in a column of settled practices, one or a list. */
  static Dataset<Row> of(
      TableName table, Dataset<Row> settled, String column, SettleRequest request) {
    boolean isList = settled.schema().apply(column).dataType() instanceof ArrayType;
    return settled
        .where(col(column).isNotNull())
        .select((isList ? explode(col(column)) : col(column)).as("each"))
        .select("each.*")
        .transform(rows -> whole(table, rows, request));
  }

  /** Rows of a table, with the service and the period that they are of. */
  static Dataset<Row> whole(TableName table, Dataset<Row> rows, SettleRequest request) {
    return rows.select(columns(table, request));
  }

  private static Column[] columns(TableName table, SettleRequest request) {
    Stream<Column> common =
        Stream.of(
            lit(request.service().code()).as("service"), lit(request.periodEnd()).as("period_end"));
    Stream<Column> own = Arrays.stream(inner(table).fieldNames()).map(name -> col(name));
    return Stream.concat(common, own).toArray(Column[]::new);
  }
}
