package org.lister.bench;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far two answers lie apart. */
final class Difference {

  private Difference() {}

  /**
   * Rows of which one side has more than the other.
   *
   * @param ours may have columns that theirs lack
   * @param theirs a Parquet file
   */
  static long between(Dataset<Row> ours, Path theirs) {
    Dataset<Row> opponent = ours.sparkSession().read().parquet(theirs.toUri().toString());
    Dataset<Row> own = ours.selectExpr(opponent.columns());
    Column[] all = Stream.of(opponent.columns()).map(name -> col(name)).toArray(Column[]::new);
    Row sum =
        own.withColumn("side", lit(1))
            .union(opponent.to(own.schema()).withColumn("side", lit(-1)))
            .groupBy(all)
            .agg(sum("side").as("more"))
            .agg(coalesce(sum(abs(col("more"))), lit(0L)))
            .first();
    return sum.getLong(0);
  }
}
