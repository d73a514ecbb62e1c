package org.lister.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Sums of practices to every area above them. */
final class Areas {

  private Areas() {}

  /** Adds the counts of areas to those of the practices. */
  static TableVersion write(Tables tables, TableVersion practices, MeasureRequest request) {
    String ofThis =
        "service = '%s' AND period_end = DATE'%s'"
            .formatted(request.service().code(), request.dates().periodEnd());
    Dataset<Row> own =
        tables.readAt(TableName.COUNTS, practices).where(ofThis).where("level = 'practice'");
    return tables.replaceWhere(
        TableName.COUNTS,
        practices,
        counts(own, broadcast(request.practices())),
        ofThis + " AND level NOT IN ('gp', 'practice')");
  }

  /**
   * Counts of areas.
   *
   * @param practices rows of the counts table at level practice
   * @param hierarchy which areas each practice is part of
   */
  static Dataset<Row> counts(Dataset<Row> practices, Dataset<Row> hierarchy) {
    return practices
        .drop("level", "gp")
        .withColumnRenamed("organisation", "practice")
        .join(hierarchy, "practice")
        .withColumn(
            "area",
            explode(
                array(
                    area("pcn", col("pcn")),
                    area("sub-icb", col("sub_icb")),
                    area("icb", col("icb")),
                    area("region", col("region")),
                    area("england", lit("ENG")))))
        .groupBy("service", "period_end", "area", "indicator", "field")
        .agg(sum("value").as("value"))
        .select(
            col("service"),
            col("period_end"),
            col("area.level").as("level"),
            col("area.organisation").as("organisation"),
            lit(null).cast("string").as("gp"),
            col("indicator"),
            col("field"),
            col("value"));
  }

  private static Column area(String level, Column organisation) {
    return struct(lit(level).as("level"), organisation.as("organisation"));
  }
}
