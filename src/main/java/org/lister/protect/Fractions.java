package org.lister.protect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From a row a field to a row a fraction, which is how figures are read. */
final class Fractions {

  private Fractions() {}

  static Dataset<Row> of(Dataset<Row> counts) {
    return counts
        .groupBy("level", "organisation", "gp", "indicator")
        .agg(
            patients("register").as("register"),
            orNone(patients("numerator")).as("numerator"),
            orNone(patients("denominator")).as("denominator"),
            orNone(sum(when(isRejection(), col("value")))).as("exclusions"));
  }

  private static Column patients(String field) {
    return sum(when(col("field").equalTo(field), col("value")));
  }

  /** Every field that is no part of the fraction is the name of a reason to be left out of it. */
  static Column isRejection() {
    return not(col("field").isin("register", "numerator", "denominator"));
  }

  private static Column orNone(Column patients) {
    return coalesce(patients, lit(0L));
  }
}
