package org.lister.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Files dealt to tasks that look at each. */
public final class EachFile {

  /** A few tasks a core even out large and small files; a task a file would cost more than it. */
  private static final int TASKS_PER_CORE = 8;

  private EachFile() {}

  /** Large and small in turn, so that no task is given only large files. */
  public static <T> JavaRDD<T> of(SparkSession spark, List<T> files, ToLongFunction<T> bytes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int most = context.defaultParallelism() * TASKS_PER_CORE;
    return context.parallelize(dealt(files, bytes), Math.max(1, Math.min(files.size(), most)));
  }

  private static <T> List<T> dealt(List<T> files, ToLongFunction<T> bytes) {
    List<T> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparingLong(bytes));
    List<T> dealt = new ArrayList<>();
    for (int low = 0, high = bySize.size() - 1; low <= high; low++, high--) {
      dealt.add(bySize.get(high));
      if (low < high) {
        dealt.add(bySize.get(low));
      }
    }
    return dealt;
  }
}
