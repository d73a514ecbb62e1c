package org.lister.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Supplier;

/** Opens the files of extracts on executors, whatever their form. */
final class LandedFiles implements Serializable {

  private static final long serialVersionUID = 1L;

  private final OnExecutors there;
  private final Broadcast<Map<String, ParquetReader>> parquet;

  private LandedFiles(OnExecutors there, Broadcast<Map<String, ParquetReader>> parquet) {
    this.there = there;
    this.parquet = parquet;
  }

  /** Prepares a reader for each way in which Parquet files among these are typed. */
  static LandedFiles of(SparkSession spark, Collection<Landed> extracts, OnExecutors there) {
    Map<String, ParquetReader> readers = new HashMap<>();
    for (Landed extract : extracts) {
      for (Content content : Content.values()) {
        Inspected file = extract.file(content);
        if (file.file().form() == Arrived.Form.PARQUET) {
          readers.computeIfAbsent(file.types(), types -> ParquetReader.of(spark, types));
        }
      }
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return new LandedFiles(there, context.broadcast(readers));
  }

  Terms terms(String supplier) {
    return there.terms(supplier);
  }

  ArrivedRows open(Inspected inspected) throws IOException {
    Arrived file = inspected.file();
    Supplier supplier = terms(file.supplier()).supplier();
    Reading[] readings = new Cells(supplier, file.practice()).readings(file.content());
    if (file.form() == Arrived.Form.PARQUET) {
      ParquetReader reader = parquet.value().get(inspected.types());
      return new ParquetRows(
          file.content(), supplier, reader.types(), readings, reader.batches(file));
    }
    Path path = new Path(file.uri());
    return new TextRows(
        file.content(),
        supplier,
        inspected.header(),
        readings,
        path.getFileSystem(hadoop()).open(path));
  }

  private Configuration hadoop() {
    return there.hadoop();
  }
}
