package org.lister.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Plans rows that are kept on the executors so that nothing moves or sorts them twice.
 *
 * <p>A join of two sides that are partitioned by fewer columns than it has keys moves neither
 * again: Spark would repeat the shuffle by all keys for fear of skew, but practices are of one
 * size, and a shuffle of every event is the dearest step there is. And the plan is final: of one
 * that adapts itself Spark forgets the order, and would sort every event again to write it.
 */
final class CoPartitioned {

  private static final Map<String, String> RULES =
      Map.of(
          "spark.sql.requireAllClusterKeysForCoPartition", "false",
          "spark.sql.adaptive.enabled", "false");

  private CoPartitioned() {}

  /** What a supplier plans under these rules; the session is as before afterwards. */
  static <T> T planned(SparkSession spark, Supplier<T> plan) {
    RuntimeConfig settings = spark.conf();
    Map<String, String> before = new HashMap<>();
    RULES.keySet().forEach(rule -> before.put(rule, settings.get(rule)));
    RULES.forEach(settings::set);
    try {
      return plan.get();
    } finally {
      before.forEach(settings::set);
    }
  }
}
