package org.lister.protect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Why patients were left out of a denominator, reason by reason: a practice's own and its GPs', as
 * counted. Areas have none: the rules of publication leave such counts out.
 */
final class Exclusions {

  private Exclusions() {}

  static Dataset<Row> of(Dataset<Row> counts) {
    return counts
        .where(col("level").isin("gp", "practice"))
        .where(Fractions.isRejection())
        .where("value > 0")
        .select(
            col("organisation").as("practice"),
            col("indicator"),
            col("level"),
            coalesce(col("gp"), col("organisation")).as("organisation"),
            col("field").as("reason"),
            col("value").as("patients"));
  }
}
