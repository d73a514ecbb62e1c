package org.lister.store;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Tables in Spark's own form of a row, for work that looks at every row of England: no cell becomes
 * an object on the way in or out. A row is valid until the next one is asked for.
 */
public final class InternalRows {

  private InternalRows() {}

  /** The rows of a table. Shuffles on the way to it are done when this returns. */
  public static JavaRDD<InternalRow> of(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }

  /** The table of these rows, each of which may be the same object with other cells. */
  public static Dataset<Row> table(
      SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }
}
