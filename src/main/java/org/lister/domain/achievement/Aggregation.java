package org.lister.domain.achievement;

/** Whether the figures that were calculated rest on the counts that there are now. */
public enum Aggregation {
  UP_TO_DATE,
  /** Counts, entries, rules or parameters have changed since: they will be calculated again. */
  PENDING
}
