package org.lister.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.store.InternalRows;
import org.lister.store.TableName;

/** The match itself: lists and episodes, both in order of NHS number, go by each other once. */
final class Match {

  /** Both records carry the number, and the episode names the practice of the list. */
  static final UTF8String SAME_PRACTICE = UTF8String.fromString("NHS_NUMBER_AND_PRACTICE");

  /** Both records carry the number; the episode names no practice. */
  static final UTF8String NO_PRACTICE = UTF8String.fromString("NHS_NUMBER_ONLY");

  /** Both records carry the number; the episode names another practice. */
  static final UTF8String OTHER_PRACTICE = UTF8String.fromString("NHS_NUMBER_OTHER_PRACTICE");

  /** So many are sorted in the memory of one task. */
  private static final long EPISODES_A_TASK = 250_000;

  private Match() {}

  /** A row for each pair of a patient on a list now and an episode with the same NHS number. */
  static Dataset<Row> links(SparkSession spark, Parties parties, Pairing pairing) {
    int tasks = (int) (parties.size() / EPISODES_A_TASK) + 1;
    JavaRDD<InternalRow> lists = sorted(parties.lists(), col("nhs_number"), tasks);
    JavaRDD<InternalRow> episodes = sorted(parties.episodes(), dealt(), tasks);
    return InternalRows.table(
        spark, lists.zipPartitions(episodes, pairing), TableName.LINKS.schema());
  }

  /** Of what Spark knows to hold no row it makes no parts, however many are asked for. */
  private static JavaRDD<InternalRow> sorted(Dataset<Row> rows, Column by, int tasks) {
    JavaRDD<InternalRow> sorted =
        InternalRows.of(rows.repartition(tasks, by).sortWithinPartitions("nhs_number"));
    return sorted.getNumPartitions() == tasks
        ? sorted
        : JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
            .<InternalRow>parallelize(List.of(), tasks);
  }

  /** Episodes without a number would all go to one task. */
  private static Column dealt() {
    return coalesce(col("nhs_number"), xxhash64(col("epikey")));
  }
}
