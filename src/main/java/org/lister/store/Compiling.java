package org.lister.store;

import org.apache.spark.sql.SparkSession;

/**
 * Whether Spark compiles its queries to Java. It compiles those of Delta's log too, over and over,
 * which takes a small collection longer than its rows do; a large one is read twice as fast.
 */
public final class Compiling {

  private static final String SETTING = "spark.sql.codegen.factoryMode";

  /** About a quarter of a million rows, as Parquet packs them. */
  private static final long LARGE = 8L << 20;

  private Compiling() {}

  /** Makes up Spark's mind for the queries from now on. */
  public static void suit(SparkSession spark, long bytesToRead) {
    spark.conf().set(SETTING, bytesToRead < LARGE ? "NO_CODEGEN" : "FALLBACK");
  }
}
