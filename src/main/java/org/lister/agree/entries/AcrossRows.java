package org.lister.agree.entries;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Refuses rows, each well by itself, that do not go together. */
final class AcrossRows {

  static final String[] COUNT = {"practice", "indicator", "field"};

  private AcrossRows() {}

  /** Rows of one count: two values are none, and one value is not told twice. */
  static Dataset<Row> repeated(Dataset<Row> good) {
    Column contradicts = col("lowest").notEqual(col("highest"));
    Dataset<Row> rows =
        current(good)
            .join(toldTwice(good), COUNT)
            .where(contradicts.or(col("line").gt(col("first"))));
    return refused(
        rows,
        when(contradicts, lit(Refusal.CONTRADICTORY.name()))
            .otherwise(lit(Refusal.REPEATED.name())),
        when(contradicts, concat_ws(" and ", line("first"), line("last")))
            .otherwise(line("first")));
  }

  private static Dataset<Row> toldTwice(Dataset<Row> good) {
    Column value = coalesce(col("value"), lit(-1L));
    return current(good)
        .groupBy("practice", "indicator", "field")
        .agg(
            min(value).as("lowest"),
            max(value).as("highest"),
            min("line").as("first"),
            max("line").as("last"),
            count(lit(1)).as("times"))
        .where("times > 1");
  }

  /**
   * Numerators and denominators of which the first is above the second, whether both are new or one
   * was entered before.
   *
   * @param before current entries of the same practices
   */
  static Dataset<Row> above(Dataset<Row> good, Dataset<Row> before) {
    Dataset<Row> now = fractions(current(good));
    Dataset<Row> broken = broken(now.union(fractions(before).join(now, COUNT, "left_anti")));
    Dataset<Row> rows =
        current(good).where(isOfFraction()).join(broken, new String[] {"practice", "indicator"});
    return refused(
        rows,
        lit(Refusal.ABOVE_DENOMINATOR.name()),
        concat_ws(" above ", col("numerator"), col("denominator")));
  }

  private static Dataset<Row> broken(Dataset<Row> fractions) {
    return fractions
        .groupBy("practice", "indicator")
        .agg(valueOf(EntryFields.NUMERATOR), valueOf(EntryFields.DENOMINATOR))
        .where("numerator > denominator");
  }

  private static Column valueOf(String field) {
    return max(when(col("field").equalTo(field), col("value"))).as(field.toLowerCase(Locale.ROOT));
  }

  /** Rows that would say by hand what another system has counted. */
  static Dataset<Row> notEnteredBefore(Dataset<Row> good, Dataset<Row> before) {
    Dataset<Row> theirs = before.where("source = 'IMPORTED'");
    return refused(
        current(good).join(theirs, COUNT, "left_semi"),
        lit(Refusal.NOT_ENTERED_BEFORE.name()),
        col("indicator"));
  }

  private static Dataset<Row> refused(Dataset<Row> rows, Column refusal, Column told) {
    return rows.select(
        col("line"),
        col("practice"),
        col("indicator"),
        col("field"),
        refusal.as("refusal"),
        told.as("told"));
  }

  static Dataset<Row> current(Dataset<Row> rows) {
    return rows.where("last_submission = 'Y'");
  }

  private static Dataset<Row> fractions(Dataset<Row> rows) {
    return rows.where(isOfFraction()).select("practice", "indicator", "field", "value");
  }

  private static Column isOfFraction() {
    return col("field").isin(EntryFields.NUMERATOR, EntryFields.DENOMINATOR);
  }

  private static Column line(String column) {
    return concat_ws(" ", lit("line"), col(column));
  }
}
