package org.lister.ingest;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.fs.FileStatus;

/**
 * What the listing of a folder says of a file.
 *
 * @param modified when it was last written to
 */
public record FileStamp(String uri, long bytes, Instant modified) implements Serializable {

  /** The coarsest clock of a file system. */
  private static final Duration TICK = Duration.ofSeconds(2);

  public static FileStamp of(FileStatus file) {
    return new FileStamp(
        file.getPath().toString(), file.getLen(), Instant.ofEpochMilli(file.getModificationTime()));
  }

  /** Whether whoever writes to it from then on leaves another stamp. */
  boolean isSettled(Instant at) {
    return modified.plus(TICK).isBefore(at);
  }
}
