package org.lister.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sums of GPs to practices, and of practices to every area above them. */
final class Areas {

  private Areas() {}

  /** The levels above the practice, and the column of the hierarchy that names the area. */
  private static Map<String, Column> areas() {
    Map<String, Column> areas = new LinkedHashMap<>();
    areas.put("pcn", col("pcn"));
    areas.put("sub-icb", col("sub_icb"));
    areas.put("icb", col("icb"));
    areas.put("region", col("region"));
    areas.put("england", lit("ENG"));
    return areas;
  }

  /**
   * Counts at every level.
   *
   * @param byGp practice, gp, indicator, field, value
   * @param practices the hierarchy
   * @return level, organisation, gp, indicator, field, value
   */
  static Dataset<Row> counts(Dataset<Row> byGp, Dataset<Row> practices) {
    Dataset<Row> byPractice =
        byGp.groupBy("practice", "indicator", "field").agg(sum("value").as("value"));
    Dataset<Row> placed = byPractice.join(practices, "practice");
    Dataset<Row> all =
        level(byGp, "gp", col("practice"), col("gp"))
            .unionByName(level(byPractice, "practice", col("practice"), nobody()));
    for (Map.Entry<String, Column> area : areas().entrySet()) {
      Dataset<Row> rows = level(placed, area.getKey(), area.getValue(), nobody());
      all =
          all.unionByName(
              rows.groupBy("level", "organisation", "gp", "indicator", "field")
                  .agg(sum("value").as("value")));
    }
    return all;
  }

  private static Dataset<Row> level(
      Dataset<Row> counts, String level, Column organisation, Column gp) {
    return counts.select(
        lit(level).as("level"),
        organisation.as("organisation"),
        gp.as("gp"),
        col("indicator"),
        col("field"),
        col("value"));
  }

  private static Column nobody() {
    return lit(null).cast("string");
  }
}
