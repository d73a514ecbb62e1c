package org.lister.store;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.datasources.FilePartition;
import org.apache.spark.sql.execution.datasources.FileScanRDD;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's own scan of a table, asked for one shelf at a time. Spark would cut files where it likes
 * and deal the pieces to tasks; here a task is given the whole file of its shelf, so that no
 * practice and no patient is cut, and the same shelf of other tables beside it.
 */
final class ShelfScan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final @Nullable FileScanRDD scan;
  private final Map<Integer, PartitionedFile[]> files;

  private ShelfScan(@Nullable FileScanRDD scan, Map<Integer, PartitionedFile[]> files) {
    this.scan = scan;
    this.files = files;
  }

  /** Over a table without rows. */
  static ShelfScan ofNothing() {
    return new ShelfScan(null, Map.of());
  }

  /**
   * Over rows of a table.
   *
   * @param rows some columns of a Delta table that lies on shelves, and nothing else done to it
   */
  static ShelfScan of(TableName table, Dataset<Row> rows) {
    SparkPlan plan = rows.queryExecution().sparkPlan();
    FileSourceScanExec scan =
        plans(plan)
            .filter(FileSourceScanExec.class::isInstance)
            .map(FileSourceScanExec.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no scan of files: " + plan));
    if (!scan.supportsColumnar()) {
      throw new IllegalStateException(table + " cannot be read in batches");
    }
    FileScanRDD rdd = (FileScanRDD) scan.inputRDD();
    int place = scan.relation().partitionSchema().fieldIndex(Shelf.COLUMN);
    Map<Integer, Map<String, PartitionedFile>> whole = new HashMap<>();
    for (FilePartition partition : CollectionConverters.asJava(rdd.filePartitions())) {
      for (PartitionedFile piece : partition.files()) {
        whole
            .computeIfAbsent(piece.partitionValues().getInt(place), any -> new LinkedHashMap<>())
            .putIfAbsent(piece.urlEncodedPath(), uncut(piece));
      }
    }
    Map<Integer, PartitionedFile[]> files = new HashMap<>();
    whole.forEach(
        (shelf, byPath) -> files.put(shelf, byPath.values().toArray(PartitionedFile[]::new)));
    return new ShelfScan(rdd, files);
  }

  private static Stream<SparkPlan> plans(SparkPlan plan) {
    List<SparkPlan> children = CollectionConverters.asJava(plan.children());
    return Stream.concat(Stream.of(plan), children.stream().flatMap(ShelfScan::plans));
  }

  private static PartitionedFile uncut(PartitionedFile piece) {
    return new PartitionedFile(
        piece.partitionValues(),
        piece.filePath(),
        0,
        piece.fileSize(),
        piece.locations(),
        piece.modificationTime(),
        piece.fileSize(),
        piece.otherConstantMetadataColumnValues());
  }

  /** The batches of a shelf's files. */
  @SuppressWarnings("unchecked")
  Iterator<ColumnarBatch> batches(int shelf, TaskContext context) {
    PartitionedFile[] own = files.get(shelf);
    if (scan == null || own == null) {
      return Collections.emptyIterator();
    }
    FilePartition whole = new FilePartition(0, Arrays.copyOf(own, own.length));
    Iterator<?> batches = CollectionConverters.asJava(scan.compute(whole, context));
    return (Iterator<ColumnarBatch>) batches;
  }
}
