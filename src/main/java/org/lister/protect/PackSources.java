package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables practice packs are made from.
 *
 * @param counts patients by level, organisation, GP, indicator and field
 * @param receipts what each practice's extract came to
 * @param quality rows kept and rejected of each extract
 * @param linkage how many hospital records found their patient
 * @param practices a row a practice: {@code practice, practice_name, pcn, pcn_name, sub_icb,
 *     sub_icb_name, icb, icb_name, region, region_name, supplier}
 */
public record PackSources(
    Dataset<Row> counts,
    Dataset<Row> receipts,
    Dataset<Row> quality,
    Dataset<Row> linkage,
    Dataset<Row> practices) {

  /**
   * The rows packs of a service and period are about. Which run took an extract in is left out: a
   * repeat must give the same pack.
   */
  PackSources in(PackScope scope) {
    Column isInPeriod = col("period_end").equalTo(lit(scope.periodEnd()));
    Column isOfService = col("service").equalTo(scope.service());
    return new PackSources(
        counts.where(isOfService.and(isInPeriod)).where(isOfAnIndicator(scope)),
        receipts.where(isInPeriod).drop("run"),
        quality.where(isInPeriod),
        linkage,
        practices);
  }

  /** What practices and their GPs count themselves, areas left out. */
  Dataset<Row> ownCounts() {
    return counts
        .where(col("level").isin("gp", "practice"))
        .select(
            col("organisation").as("practice"),
            col("gp"),
            col("indicator"),
            col("field"),
            col("value"));
  }

  /** Each practice's own line of the linkage. */
  Dataset<Row> ownLinkage() {
    return linkage
        .where("dimension = 'practice'")
        .select(col("value").as("practice"), col("episodes"), col("matched"), col("elsewhere"));
  }

  /** The size of the list is counted too, and is no indicator. */
  private static Column isOfAnIndicator(PackScope scope) {
    return col("indicator").isin(scope.titles().keySet().toArray());
  }
}
