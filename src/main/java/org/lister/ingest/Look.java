package org.lister.ingest;

import java.time.Instant;

/**
 * A look at what landed.
 *
 * @param through which files are read, and not only listed
 * @param at when it begins
 */
public record Look(Files through, Instant at) {

  /** Some of the files that landed. */
  public enum Files {
    /** Those that are new, or of another length or time of writing than at the last look. */
    WRITTEN_SINCE,
    ALL
  }
}
