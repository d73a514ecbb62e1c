package org.lister.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Both sources' counts side by side. */
final class Pairs {

  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          level STRING, organisation STRING, indicator STRING, field STRING,
          ours BIGINT, theirs BIGINT
          """);

  static final String PRACTICE = "practice";
  static final String ENGLAND = "england";

  private Pairs() {}

  /**
   * A row a practice, indicator and field of either source.
   *
   * @param ours practice, indicator, field, ours
   * @param theirs practice, indicator, field, theirs
   */
  static Dataset<Row> ofPractices(Dataset<Row> ours, Dataset<Row> theirs) {
    return ours.join(theirs, new String[] {"practice", "indicator", "field"}, "full_outer")
        .select(
            lit(PRACTICE).as("level"),
            col("practice").as("organisation"),
            col("indicator"),
            col("field"),
            col("ours"),
            col("theirs"));
  }

  /**
   * The practices together. A practice of which only one source has the count stands aside: the sum
   * of a third of England's practices is not to be held against the sum of all.
   */
  static Dataset<Row> ofEngland(Dataset<Row> ofPractices) {
    Column hasBoth = col("ours").isNotNull().and(col("theirs").isNotNull());
    return ofPractices
        .where(hasBoth)
        .groupBy("indicator", "field")
        .agg(sum("ours").as("ours"), sum("theirs").as("theirs"))
        .select(
            lit(ENGLAND).as("level"),
            lit("ENG").as("organisation"),
            col("indicator"),
            col("field"),
            col("ours"),
            col("theirs"));
  }
}
