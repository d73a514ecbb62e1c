package org.lister.ingest.hospital;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;

/**
 * The ranges of NHS numbers that share a file, so that whoever looks for a number opens one.
 *
 * @param from the first number of each range after the first, ascending
 */
record NumberRanges(List<Long> from)
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  /** About 100 MB. */
  private static final long EPISODES_A_FILE = 1_500_000;

  private static final int SAMPLE = 20_000;
  private static final int EPIKEY = 0;
  private static final int NHS_NUMBER = 1;

  /** Rows of a partition, and the first numbers among them. */
  private record Sample(long rows, long[] numbers) implements Serializable {}

  /**
   * So many ranges, with bounds so set, that files are of the same size.
   *
   * @param episodes dealt to partitions regardless of their NHS numbers: one partition is a sample
   */
  static NumberRanges of(JavaRDD<InternalRow> episodes) {
    List<Sample> first = episodes.mapPartitions(NumberRanges::sample).take(1);
    if (first.isEmpty()) {
      return new NumberRanges(List.of());
    }
    long rows = first.get(0).rows() * episodes.getNumPartitions();
    int ranges = (int) Math.max(1, Math.round(rows / (double) EPISODES_A_FILE));
    return new NumberRanges(bounds(first.get(0).numbers(), ranges));
  }

  private static Iterator<Sample> sample(Iterator<InternalRow> episodes) {
    long[] numbers = new long[SAMPLE];
    int size = 0;
    long rows = 0;
    for (; episodes.hasNext(); rows++) {
      InternalRow episode = episodes.next();
      if (size < SAMPLE && !episode.isNullAt(NHS_NUMBER)) {
        numbers[size++] = episode.getLong(NHS_NUMBER);
      }
    }
    return rows == 0
        ? List.<Sample>of().iterator()
        : List.of(new Sample(rows, Arrays.copyOf(numbers, size))).iterator();
  }

  /** Without numbers there is nothing to divide. */
  static List<Long> bounds(long[] sample, int ranges) {
    if (sample.length == 0) {
      return List.of();
    }
    long[] sorted = sample.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, ranges)
        .mapToObj(range -> sorted[(int) ((long) range * sorted.length / ranges)])
        .distinct()
        .toList();
  }

  int count() {
    return from.size() + 1;
  }

  /** Adds the range to each row. */
  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> episodes) {
    long[] bounds = from.stream().mapToLong(Long::longValue).toArray();
    JoinedRow joined = new JoinedRow();
    GenericInternalRow range = new GenericInternalRow(1);
    return IteratorUtils.transformedIterator(
        episodes,
        episode -> {
          range.setInt(0, range(episode, bounds));
          return joined.apply(episode, range);
        });
  }

  /** Episodes without a number go anywhere, so that many of them make no file large. */
  private static int range(InternalRow episode, long[] bounds) {
    if (episode.isNullAt(NHS_NUMBER)) {
      return Math.floorMod(episode.getUTF8String(EPIKEY).hashCode(), bounds.length + 1);
    }
    int place = Arrays.binarySearch(bounds, episode.getLong(NHS_NUMBER));
    return place >= 0 ? place + 1 : -place - 1;
  }
}
