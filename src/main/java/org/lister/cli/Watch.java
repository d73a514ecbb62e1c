package org.lister.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Adds up the CPU time of a stage's tasks, wherever they run. */
final class Watch extends SparkListener implements AutoCloseable {

  private static final double NANOSECONDS = 1e9;

  private final SparkSession spark;
  private final AtomicLong spent = new AtomicLong();

  private Watch(SparkSession spark) {
    this.spark = spark;
  }

  static Watch over(SparkSession spark) {
    Watch watch = new Watch(spark);
    spark.sparkContext().addSparkListener(watch);
    return watch;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskMetrics() != null) {
      spent.addAndGet(ended.taskMetrics().executorCpuTime());
    }
  }

  double cpuSeconds() {
    return spent.get() / NANOSECONDS;
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
  }
}
