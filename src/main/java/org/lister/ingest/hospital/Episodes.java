package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.lister.store.TableName;

/** Rows of HES as episodes. */
final class Episodes {

  /** What becomes of a row: one of the three below. */
  static final String END = "end";

  static final String KEPT = "kept";
  static final String DUPLICATE = "duplicate";
  static final String WITHOUT_KEY = "without key";

  private Episodes() {}

  static Dataset<Row> of(SparkSession spark, List<HospitalFile> files, HospitalRequest request) {
    EpisodeReader reader = new EpisodeReader(request.nhsNumbers(), request.conditions());
    JavaRDD<Row> episodes = HospitalRows.of(spark, files).mapPartitions(reader);
    return ended(spark.createDataFrame(episodes, TableName.EPISODES.schema()));
  }

  /** Ordered by everything a row says, so that the one that is kept is the same in every run. */
  private static Dataset<Row> ended(Dataset<Row> episodes) {
    Column[] all = Arrays.stream(episodes.columns()).map(name -> col(name)).toArray(Column[]::new);
    Column nth = row_number().over(Window.partitionBy("epikey").orderBy(all));
    return episodes.withColumn(
        END, when(col("epikey").isNull(), WITHOUT_KEY).when(nth.gt(1), DUPLICATE).otherwise(KEPT));
  }
}
