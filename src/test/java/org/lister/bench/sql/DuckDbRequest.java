package org.lister.bench.sql;

import java.nio.file.Path;
import org.lister.measure.MeasureRequest;

/**
 * What DuckDB is given.
 *
 * @param measure rulesets, dates, codelists, the hierarchy, and by the service whether a patient on
 *     two lists counts once
 * @param memory the most that DuckDB may take, as DuckDB says it: {@code 4GB}
 * @param temporary where it may put what does not fit
 * @param out an empty or missing folder for outcomes and counts
 * @param batchBytes about how many bytes of event files it works through at a time
 */
public record DuckDbRequest(
    MeasureRequest measure,
    TableFiles files,
    int threads,
    String memory,
    Path temporary,
    Path out,
    long batchBytes) {

  /** Batches of the size that proved fastest. */
  public DuckDbRequest(
      MeasureRequest measure,
      TableFiles files,
      int threads,
      String memory,
      Path temporary,
      Path out) {
    this(measure, files, threads, memory, temporary, out, 8L << 20);
  }
}
