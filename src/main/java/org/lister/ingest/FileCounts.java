package org.lister.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file.
 *
 * @param measures RECEIVED, ACCEPTED, MERGED, OBJECTED, codes of rejections and warnings: rows
 * @param lastDay day of the latest event that was accepted, null when there is none
 */
record FileCounts(Map<String, Long> measures, @Nullable LocalDate lastDay) implements Serializable {

  static final String RECEIVED = "RECEIVED";
  static final String ACCEPTED = "ACCEPTED";
  static final FileCounts NONE = new FileCounts(Map.of(), null);

  FileCounts {
    measures = Map.copyOf(measures);
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
