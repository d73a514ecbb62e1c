package org.lister.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Counts that tasks make beside the rows they pass on, so that rows need not be read again to be
 * counted. A partition counts once, however often Spark works it out.
 *
 * @param <K> what is counted; of each the same number of counts
 */
public final class SideCounts<K> extends AccumulatorV2<SideCounts.Part<K>, Map<K, long[]>> {

  private static final long serialVersionUID = 1L;

  /** The counts of a partition. */
  record Part<K>(int partition, Map<K, long[]> counts) {}

  private final Set<Integer> partitions = new HashSet<>();
  private final Map<K, long[]> counts = new HashMap<>();

  private SideCounts() {}

  /** None yet. */
  public static <K> SideCounts<K> of(SparkSession spark) {
    SideCounts<K> counts = new SideCounts<>();
    spark.sparkContext().register(counts);
    return counts;
  }

  /** The counts of the task's partition, to be filled until the task ends. */
  public Map<K, long[]> ofThisTask() {
    Map<K, long[]> own = new HashMap<>();
    TaskCompletionListener atEnd = task -> add(new Part<>(task.partitionId(), own));
    TaskContext.get().addTaskCompletionListener(atEnd);
    return own;
  }

  @Override
  public boolean isZero() {
    return partitions.isEmpty();
  }

  @Override
  public AccumulatorV2<Part<K>, Map<K, long[]>> copy() {
    SideCounts<K> copy = new SideCounts<>();
    copy.merge(this);
    return copy;
  }

  @Override
  public void reset() {
    partitions.clear();
    counts.clear();
  }

  @Override
  public void add(Part<K> part) {
    if (partitions.add(part.partition())) {
      part.counts().forEach(this::add);
    }
  }

  /** Of a task's own counts, which are of one partition. */
  @Override
  public void merge(AccumulatorV2<Part<K>, Map<K, long[]>> other) {
    SideCounts<K> theirs = (SideCounts<K>) other;
    if (partitions.addAll(theirs.partitions)) {
      theirs.counts.forEach(this::add);
    }
  }

  private void add(K counted, long[] more) {
    long[] sum = counts.computeIfAbsent(counted, any -> new long[more.length]);
    for (int place = 0; place < sum.length; place++) {
      sum[place] += more[place];
    }
  }

  @Override
  public Map<K, long[]> value() {
    return counts;
  }
}
