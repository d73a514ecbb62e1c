package org.lister.ingest;

import java.util.function.Supplier;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Plans a join of two sides that are partitioned by fewer columns than the join has keys without
 * moving either again. Spark would repeat the shuffle by all keys for fear of skew; practices are
 * of one size, and a shuffle of every event is the dearest step there is.
 */
final class CoPartitioned {

  private static final String ALL_KEYS = "spark.sql.requireAllClusterKeysForCoPartition";

  private CoPartitioned() {}

  /** What a supplier plans under that rule; the session is as before afterwards. */
  static <T> T planned(SparkSession spark, Supplier<T> plan) {
    RuntimeConfig settings = spark.conf();
    String before = settings.get(ALL_KEYS);
    settings.set(ALL_KEYS, "false");
    try {
      return plan.get();
    } finally {
      settings.set(ALL_KEYS, before);
    }
  }
}
