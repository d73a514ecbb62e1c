package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A row a practice with all it may see, as lists in an order that does not depend on the run. A
 * pack is small (a hundred indicators of twenty GPs are some thousand figures), so that it can be
 * handed over whole.
 */
final class Packs {

  private Packs() {}

  static Dataset<Row> of(
      Dataset<Row> practices,
      Dataset<Row> figures,
      Dataset<Row> quality,
      Dataset<Row> receipts,
      Dataset<Row> linkage) {
    return gathered(figures, "figures", ownColumns(figures))
        .join(gathered(quality, "quality", ownColumns(quality)), "practice", "full_outer")
        .join(gathered(receipts, "receipts", ownColumns(receipts)), "practice", "full_outer")
        .join(linkageByPractice(linkage), "practice", "left")
        .join(practices.select("practice", "practice_name"), "practice", "left")
        .select("practice", "practice_name", "figures", "quality", "receipts", "linkage");
  }

  /** Which run took an extract in is the keeper's business: a repeat must give the same pack. */
  private static Column[] ownColumns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns())
        .filter(column -> !column.equals("practice") && !column.equals("run"))
        .map(column -> col(column))
        .toArray(Column[]::new);
  }

  private static Dataset<Row> gathered(Dataset<Row> rows, String name, Column... columns) {
    return rows.groupBy("practice").agg(sort_array(collect_list(struct(columns))).as(name));
  }

  /** Of the linkage, a practice sees its own line and the whole. */
  private static Dataset<Row> linkageByPractice(Dataset<Row> linkage) {
    Dataset<Row> own = linkage.where("dimension = 'practice'").withColumn("practice", col("value"));
    Dataset<Row> whole = own.select("practice").crossJoin(linkage.where("dimension = 'all'"));
    Column[] columns = {col("dimension"), col("episodes"), col("matched"), col("elsewhere")};
    return gathered(
        own.select("practice", linkage.columns())
            .union(whole.select("practice", linkage.columns())),
        "linkage",
        columns);
  }
}
