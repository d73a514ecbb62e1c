package org.lister.store;

import org.apache.spark.sql.delta.Snapshot;

/**
 * How much a table holds at a version. Delta writes it beside each entry of the log; to count once
 * more would be a job.
 */
record Extent(long files, long bytes) {

  static Extent of(Snapshot snapshot) {
    return snapshot.checksumOpt().isDefined()
        ? new Extent(
            snapshot.checksumOpt().get().numFiles(), snapshot.checksumOpt().get().tableSizeBytes())
        : new Extent(snapshot.numOfFiles(), snapshot.sizeInBytes());
  }
}
