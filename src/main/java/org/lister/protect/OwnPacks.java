package org.lister.protect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Metadata;

/** A row a practice with all it may see of itself. Counts are read and shuffled once. */
final class OwnPacks {

  private OwnPacks() {}

  static Dataset<Row> of(PackSources sources, PackScope scope, int tasks) {
    Map<String, Dataset<Row>> lists = new LinkedHashMap<>();
    lists.put("quality", sources.quality());
    lists.put("receipts", sources.receipts());
    lists.put("linkage", sources.ownLinkage());
    lists.put("reference", sources.practices());
    Dataset<Row> about = ListsOfPractices.of(lists);
    PackMaker maker = PackMaker.of(scope, about.schema());
    return byPractice(sources.ownCounts(), tasks)
        .cogroup(byPractice(about, tasks), maker, Encoders.row(maker.schema()));
  }

  private static KeyValueGroupedDataset<String, Row> byPractice(Dataset<Row> rows, int tasks) {
    Encoder<Row> encoder = Encoders.row(rows.schema());
    return rows.repartition(tasks, col("practice"))
        .groupBy(key(rows))
        .as(Encoders.STRING(), encoder);
  }

  /**
   * The practice without what its table says of the column: Spark brings two sides together only
   * when comments and whether there may be nulls are the same as well.
   */
  private static Column key(Dataset<Row> rows) {
    return coalesce(rows.col("practice"), lit("")).as("key", Metadata.empty());
  }
}
