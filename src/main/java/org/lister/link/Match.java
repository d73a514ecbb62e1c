package org.lister.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The match itself. */
final class Match {

  /** Both records carry the number, and the episode names the practice of the list. */
  static final String SAME_PRACTICE = "NHS_NUMBER_AND_PRACTICE";

  /** Both records carry the number; the episode names no practice. */
  static final String NO_PRACTICE = "NHS_NUMBER_ONLY";

  /** Both records carry the number; the episode names another practice. */
  static final String OTHER_PRACTICE = "NHS_NUMBER_OTHER_PRACTICE";

  private Match() {}

  /** A row for each pair of a listed patient and an episode with the same NHS number. */
  static Dataset<Row> links(Dataset<Row> patients, Dataset<Row> episodes) {
    Dataset<Row> known = episodes.where(col("nhs_number").isNotNull());
    return patients
        .select("practice", "nhs_number")
        .join(known, "nhs_number")
        .select(
            col("practice"),
            col("nhs_number"),
            col("epikey").as("episode"),
            evidence().as("evidence"),
            col("admission_date"),
            col("is_admission").and(col("is_emergency")).as("is_emergency_admission"),
            col("acs_primary"))
        .repartition(col("practice"))
        .sortWithinPartitions("practice", "nhs_number", "episode");
  }

  private static Column evidence() {
    return when(col("gp_practice").isNull(), NO_PRACTICE)
        .when(col("gp_practice").equalTo(col("practice")), SAME_PRACTICE)
        .otherwise(OTHER_PRACTICE);
  }
}
