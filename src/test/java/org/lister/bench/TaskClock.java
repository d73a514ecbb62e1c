package org.lister.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** CPU time of Spark's tasks: what grows with the rows, without the driver and the compiler. */
final class TaskClock extends SparkListener {

  private final AtomicLong nanoseconds = new AtomicLong();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      nanoseconds.addAndGet(end.taskMetrics().executorCpuTime());
    }
  }

  long nanoseconds() {
    return nanoseconds.get();
  }
}
