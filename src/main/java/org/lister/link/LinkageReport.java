package org.lister.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How well linkage went, overall and by practice, age band, sex, provider and reason.
 *
 * @param counts of each slice episodes, matched and elsewhere, as {@link Tally} counts them
 */
record LinkageReport(Map<Slice, long[]> counts) {

  private static final Comparator<Slice> ORDER =
      Comparator.comparing(Slice::dimension).thenComparing(Slice::value);

  /** The report of before with these differences. */
  static LinkageReport of(List<Row> before, Map<Slice, long[]> differences) {
    Map<Slice, long[]> sums = new TreeMap<>(ORDER);
    for (Row row : before) {
      UTF8String value = UTF8String.fromString(row.getString(1));
      long[] counts = {row.getLong(2), row.getLong(3), row.getLong(4)};
      sums.put(new Slice(row.getString(0), value), counts);
    }
    differences.forEach((slice, counts) -> sums.merge(slice, counts, LinkageReport::sum));
    sums.values().removeIf(counts -> counts[Tally.EPISODES] == 0);
    return new LinkageReport(sums);
  }

  private static long[] sum(long[] some, long[] others) {
    long[] sum = some.clone();
    for (int place = 0; place < sum.length; place++) {
      sum[place] += others[place];
    }
    return sum;
  }

  /** Rows of dimension, value, episodes, matched, elsewhere. */
  List<Row> rows() {
    return counts.entrySet().stream().map(LinkageReport::row).toList();
  }

  private static Row row(Entry<Slice, long[]> slice) {
    long[] counts = slice.getValue();
    return RowFactory.create(
        slice.getKey().dimension(),
        slice.getKey().value().toString(),
        counts[Tally.EPISODES],
        counts[Tally.MATCHED],
        counts[Tally.ELSEWHERE]);
  }

  /** The counts over all episodes. */
  long[] all() {
    return counts.getOrDefault(new Slice("all", UTF8String.fromString("all")), new long[3]);
  }
}
