package org.lister.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What another source's rows come to: a value for each count, and the rows that are no use. */
final class Theirs {

  private static final String[] COUNT = {"practice", "indicator", "field"};

  private Theirs() {}

  /** practice, indicator, field, theirs: of rows of {@link RowJudge#SCHEMA}. */
  static Dataset<Row> counts(Dataset<Row> rows) {
    return told(rows)
        .where(col("lowest").equalTo(col("highest")))
        .select(col("practice"), col("indicator"), col("field"), col("lowest").as("theirs"));
  }

  /** line, reason, practice, indicator, field: every row that is not compared. */
  static Dataset<Row> faults(Dataset<Row> rows) {
    Dataset<Row> repeated = told(rows).where("times > 1");
    Column contradicts = col("lowest").notEqual(col("highest"));
    Dataset<Row> again =
        rows.where("reason IS NULL")
            .join(repeated, COUNT)
            .where(contradicts.or(col("line").gt(col("first"))))
            .withColumn(
                "reason",
                when(contradicts, lit(Reason.CONTRADICTORY.name()))
                    .otherwise(lit(Reason.DUPLICATE.name())));
    return shaped(rows.where("reason IS NOT NULL")).union(shaped(again));
  }

  private static Dataset<Row> told(Dataset<Row> rows) {
    return rows.where("reason IS NULL")
        .groupBy("practice", "indicator", "field")
        .agg(
            min("value").as("lowest"),
            max("value").as("highest"),
            min("line").as("first"),
            count(lit(1)).as("times"));
  }

  private static Dataset<Row> shaped(Dataset<Row> faults) {
    return faults.select("line", "reason", "practice", "indicator", "field");
  }
}
