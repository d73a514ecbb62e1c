package org.lister.ingest;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.Function1;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's own reader of Parquet, asked for one file at a time. Spark would cut files and deal the
 * pieces to tasks; here a task reads the whole file of a practice, row by row in its order.
 *
 * @param types of the columns that are read
 */
record ParquetReader(
    StructType types, Function1<PartitionedFile, scala.collection.Iterator<InternalRow>> reading)
    implements Serializable {

  /**
   * For files whose agreed columns have these types.
   *
   * @param types as {@link Inspected#types()}
   */
  static ParquetReader of(SparkSession spark, String types) {
    StructType columns = (StructType) DataType.fromJson(types);
    return new ParquetReader(
        columns,
        new ParquetFileFormat()
            .buildReaderWithPartitionValues(
                spark,
                columns,
                new StructType(),
                columns,
                CollectionConverters.asScala(List.<Filter>of()).toSeq(),
                options(),
                spark.sessionState().newHadoopConf()));
  }

  private static scala.collection.immutable.Map<String, String> options() {
    return scala.collection.immutable.Map.from(
        CollectionConverters.asScala(Map.of(FileFormat.OPTION_RETURNING_BATCH(), "true")));
  }

  /** The file's rows; a batch is valid until the next one. */
  @SuppressWarnings("unchecked")
  Iterator<ColumnarBatch> batches(Arrived file) {
    PartitionedFile whole =
        new PartitionedFile(
            InternalRow.empty(),
            SparkPath.fromPathString(file.uri()),
            0,
            file.bytes(),
            new String[0],
            0,
            file.bytes(),
            Map$.MODULE$.empty());
    Iterator<?> batches = CollectionConverters.asJava(reading.apply(whole));
    return (Iterator<ColumnarBatch>) batches;
  }
}
