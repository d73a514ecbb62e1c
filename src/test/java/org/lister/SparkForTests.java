package org.lister;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;
import org.lister.store.LocalContext;
import org.lister.store.LocalFiles;

/** One session for the whole test run: starting Spark costs more than most tests. */
public final class SparkForTests {

  private SparkForTests() {}

  /** With the product's own settings for an object store. */
  public static SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder();
    Properties ofObjectStore = ofObjectStore();
    ofObjectStore
        .stringPropertyNames()
        .forEach(name -> builder.config(name, ofObjectStore.getProperty(name)));
    return builder
        .master("local[2,4]")
        .appName("tests")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.retainedJobs", "20")
        .config("spark.ui.retainedStages", "20")
        .config("spark.ui.retainedTasks", "200")
        .config("spark.sql.ui.retainedExecutions", "20")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        // Delta remembers ten thousand tables for an hour, with their plans: a test run makes so
        // many.
        .config("spark.databricks.delta.delta.log.cacheSize", "60")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
        .config("spark.hadoop.fs.AbstractFileSystem.file.impl", LocalContext.class.getName())
        .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }

  private static Properties ofObjectStore() {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("conf", "spark", "s3a.conf"))) {
      settings.load(reader);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
