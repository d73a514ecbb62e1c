package org.lister.store;

import java.time.Instant;

/**
 * A finished stage as the ledger keeps it.
 *
 * @param rows rows read
 * @param ended what it read and wrote, and under which rules
 */
public record FinishedStage(
    String run, String stage, Instant started, double seconds, long rows, LastRun ended) {

  private static final double MILLIS_A_SECOND = 1000;

  FinishedStage with(LastRun another) {
    return new FinishedStage(run, stage, started, seconds, rows, another);
  }

  public Instant finishedAt() {
    return started.plusMillis(Math.round(seconds * MILLIS_A_SECOND));
  }
}
