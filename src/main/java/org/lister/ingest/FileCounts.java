package org.lister.ingest;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file.
 *
 * @param measures RECEIVED, ACCEPTED, MERGED, OBJECTED, codes of rejections and warnings: rows
 * @param lastDay day of the latest event that was accepted, null when there is none
 */
record FileCounts(Map<String, Long> measures, @Nullable LocalDate lastDay) {

  static final String RECEIVED = "RECEIVED";
  static final String ACCEPTED = "ACCEPTED";
  static final FileCounts NONE = new FileCounts(Map.of(), null);

  FileCounts {
    measures = Map.copyOf(measures);
  }

  /** These and {@code rows} more that met one end. */
  FileCounts plus(String end, @Nullable String warning, long rows, @Nullable LocalDate day) {
    Map<String, Long> sum = new TreeMap<>(measures);
    sum.merge(RECEIVED, rows, Long::sum);
    sum.merge(end, rows, Long::sum);
    if (warning != null) {
      sum.merge(warning, rows, Long::sum);
    }
    boolean later = lastDay == null || (day != null && day.isAfter(lastDay));
    return new FileCounts(sum, later ? day : lastDay);
  }

  long of(String measure) {
    return measures.getOrDefault(measure, 0L);
  }

  IngestResult.Rows rows() {
    long received = of(RECEIVED);
    long accepted = of(ACCEPTED);
    long merged = of(RowReason.MERGED.name());
    long objected = of(RowReason.OBJECTED.name());
    return new IngestResult.Rows(
        received, accepted, received - accepted - merged - objected, merged, objected, warnings());
  }

  private long warnings() {
    return measures.keySet().stream().filter(RowWarning::isOne).mapToLong(this::of).sum();
  }
}
