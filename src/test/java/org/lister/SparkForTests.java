package org.lister;

import org.apache.spark.sql.SparkSession;
import org.lister.store.LocalFiles;

/** One session for the whole test run: starting Spark costs more than most tests. */
public final class SparkForTests {

  private SparkForTests() {}

  public static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
        .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }
}
