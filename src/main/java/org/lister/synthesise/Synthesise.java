package org.lister.synthesise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes up an England: extracts of practices, hospital episodes, reference files, and the truth
 * that every figure worked out from them can be held against.
 *
 * <p>One task makes up whole practices and streams their rows to their files. Nothing is shuffled
 * or kept, and chance depends on seed, practice and patient alone: however many machines take part,
 * the bytes are the same.
 */
public final class Synthesise {

  private static final int TASKS_A_CORE = 4;

  private Synthesise() {}

  public static SynthesiseResult run(SparkSession spark, SynthesiseRequest request) {
    England england = England.of(request);
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    writeReference(england, hadoop);
    return writePractices(spark, england, new SerializableConfiguration(hadoop));
  }

  private static void writeReference(England england, Configuration hadoop) {
    try {
      new ReferenceFiles(england, new OutFiles(england, hadoop)).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SynthesiseResult writePractices(
      SparkSession spark, England england, SerializableConfiguration hadoop) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Integer> practices = IntStream.range(0, england.practices()).boxed().toList();
    int tasks = Math.min(england.practices(), context.defaultParallelism() * TASKS_A_CORE);
    return context
        .parallelize(practices, tasks)
        .mapPartitions(share -> new PracticeTask(england, hadoop.value()).writeAll(share))
        .reduce(SynthesiseResult::plus);
  }
}
