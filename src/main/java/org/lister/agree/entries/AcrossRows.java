package org.lister.agree.entries;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Refuses rows, each well by itself, that do not go together. */
final class AcrossRows {

  static final String[] COUNT = {"practice", "indicator", "field"};

  private AcrossRows() {}

  /** Rows of one count: two values are none, and one value is not told twice. */
  static Dataset<Row> repeated(Dataset<Row> good) {
    Column value = coalesce(col("value"), lit(-1L));
    Dataset<Row> current = current(good);
    Dataset<Row> times =
        current
            .groupBy("practice", "indicator", "field")
            .agg(
                min(value).as("lowest"),
                max(value).as("highest"),
                min("line").as("first"),
                max("line").as("last"),
                count(lit(1)).as("times"))
            .where("times > 1");
    Column contradicts = col("lowest").notEqual(col("highest"));
    return current
        .join(times, COUNT)
        .where(contradicts.or(col("line").gt(col("first"))))
        .select(
            col("line"),
            col("practice"),
            col("indicator"),
            col("field"),
            when(contradicts, lit(Refusal.CONTRADICTORY.name()))
                .otherwise(lit(Refusal.REPEATED.name()))
                .as("refusal"),
            when(contradicts, concat_ws(" and ", lines("first"), lines("last")))
                .otherwise(lines("first"))
                .as("told"));
  }

  /**
   * Numerators and denominators of which the first is above the second, whether both are new or one
   * was entered before.
   *
   * @param before current entries of the same practices
   */
  static Dataset<Row> above(Dataset<Row> good, Dataset<Row> before) {
    Dataset<Row> now = fractions(current(good));
    Dataset<Row> both =
        now.union(
            fractions(before)
                .join(now, new String[] {"practice", "indicator", "field"}, "left_anti"));
    Dataset<Row> broken =
        both.groupBy("practice", "indicator")
            .agg(
                max(when(col("field").equalTo(EntryFields.NUMERATOR), col("value")))
                    .as("numerator"),
                max(when(col("field").equalTo(EntryFields.DENOMINATOR), col("value")))
                    .as("denominator"))
            .where("numerator > denominator");
    return current(good)
        .where(isOfFraction())
        .join(broken, new String[] {"practice", "indicator"})
        .select(
            col("line"),
            col("practice"),
            col("indicator"),
            col("field"),
            lit(Refusal.ABOVE_DENOMINATOR.name()).as("refusal"),
            concat_ws(" above ", col("numerator"), col("denominator")).as("told"));
  }

  /** Rows that would say by hand what another system has counted. */
  static Dataset<Row> notEnteredBefore(Dataset<Row> good, Dataset<Row> before) {
    return current(good)
        .join(
            before.where("source = 'IMPORTED'").select("practice", "indicator", "field"),
            COUNT,
            "left_semi")
        .select(
            col("line"),
            col("practice"),
            col("indicator"),
            col("field"),
            lit(Refusal.NOT_ENTERED_BEFORE.name()).as("refusal"),
            col("indicator").as("told"));
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

  private static Column lines(String column) {
    return concat_ws(" ", lit("line"), col(column));
  }
}
