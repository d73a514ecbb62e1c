package org.lister.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How well linkage went, overall and by practice, age band, sex, provider and reason. */
final class LinkageReport {

  private static final String NOT_KNOWN = "not known";
  private static final int BAND = 10;
  private static final int LAST_BAND = 90;

  private LinkageReport() {}

  /** Rows of dimension, value, episodes, matched, elsewhere. */
  static Dataset<Row> of(Dataset<Row> episodes, Dataset<Row> links) {
    Column atHome = col("evidence").notEqual(Match.OTHER_PRACTICE);
    Dataset<Row> matches =
        links.groupBy(col("episode").as("epikey")).agg(max(atHome).as("at_home"));
    return episodes
        .join(matches, "epikey", "left")
        .withColumn("slice", explode(slices()))
        .groupBy(col("slice.dimension").as("dimension"), col("slice.value").as("value"))
        .agg(
            count(lit(1)).as("episodes"),
            counted(col("at_home").isNotNull()).as("matched"),
            counted(col("at_home").equalTo(false)).as("elsewhere"))
        .orderBy("dimension", "value");
  }

  private static Column slices() {
    return array(
        slice("all", lit("all")),
        slice("practice", col("gp_practice")),
        slice("age band", ageBand()),
        slice("sex", col("sex").cast("string")),
        slice("provider", col("provider")),
        slice("reason", reason()));
  }

  /** Why an episode is without a GP record, or that it has one. */
  private static Column reason() {
    return when(col("at_home").isNotNull(), "MATCHED")
        .when(col("nhs_number").isNull(), col("nhs_number_fault"))
        .otherwise("NOT_ON_ANY_LIST");
  }

  private static Column ageBand() {
    Column from = col("start_age").minus(col("start_age").mod(BAND)).cast("string");
    Column to = col("start_age").minus(col("start_age").mod(BAND)).plus(BAND - 1).cast("string");
    return when(col("start_age").isNull(), lit(null))
        .when(col("start_age").geq(LAST_BAND), LAST_BAND + "+")
        .otherwise(org.apache.spark.sql.functions.concat_ws("-", from, to));
  }

  private static Column slice(String dimension, Column value) {
    return struct(lit(dimension).as("dimension"), coalesce(value, lit(NOT_KNOWN)).as("value"));
  }

  private static Column counted(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }
}
