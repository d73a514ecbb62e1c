package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each practice may see of itself and its GPs: everything, as counted. They are its own
 * patients, whose records it holds.
 */
final class OwnFigures {

  private OwnFigures() {}

  static Dataset<Row> of(Dataset<Row> fractions, Dataset<Row> practices) {
    return fractions
        .where(col("level").isin("gp", "practice"))
        .withColumn("practice", col("organisation"))
        .join(practices.select("practice", "practice_name"), "practice", "left")
        .withColumn("organisation", when(isGp(), col("gp")).otherwise(col("practice")))
        .withColumn("name", when(isGp(), lit(null)).otherwise(col("practice_name")))
        .withColumn("rate", Rate.of(col("numerator"), col("denominator")))
        .withColumn("control", lit(ControlNote.AS_COUNTED.text()));
  }

  private static Column isGp() {
    return col("level").equalTo("gp");
  }
}
