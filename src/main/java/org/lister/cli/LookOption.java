package org.lister.cli;

import java.time.Instant;
import org.lister.ingest.Look;
import picocli.CommandLine.Option;

/** Which files that landed are read for their checksums. */
final class LookOption {

  @Option(
      names = "--recheck",
      description =
          "Read every file that landed for its checksum, also those that have the length and the"
              + " time of writing they had at the last look.")
  private boolean recheck;

  Look look() {
    return new Look(recheck ? Look.Files.ALL : Look.Files.WRITTEN_SINCE, Instant.now());
  }
}
