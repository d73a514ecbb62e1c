package org.lister.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one stage of a run did, as the ledger keeps it.
 *
 * @param run identifier of the run
 * @param rows rows read
 * @param configuration checksum of the configuration
 * @param software version of Lister
 */
public record StageRecord(
    String run,
    String stage,
    Instant started,
    Duration took,
    long rows,
    List<TableVersion> read,
    List<TableVersion> written,
    String configuration,
    String software) {

  public StageRecord {
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  /** As the ledger keeps it: in thousandths of a second. */
  FinishedStage finished() {
    return new FinishedStage(
        run,
        stage,
        started,
        took.toMillis() / 1000.0,
        rows,
        new LastRun(read, written, configuration, software));
  }

  public double rowsPerSecond() {
    double seconds = took.toMillis() / 1000.0;
    return seconds > 0 ? rows / seconds : 0;
  }
}
