package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of the linkage, a practice sees its own line and the whole: counts of records, of no patient. */
final class LinkageSeen {

  private LinkageSeen() {}

  static Dataset<Row> of(Dataset<Row> linkage) {
    Dataset<Row> own =
        linkage
            .where("dimension = 'practice'")
            .select(
                col("value").as("practice"),
                lit("practice").as("of"),
                col("episodes"),
                col("matched"),
                col("elsewhere"));
    Dataset<Row> whole =
        linkage
            .where("dimension = 'all'")
            .select(lit("all").as("of"), col("episodes"), col("matched"), col("elsewhere"));
    return own.union(own.select("practice").crossJoin(whole));
  }
}
