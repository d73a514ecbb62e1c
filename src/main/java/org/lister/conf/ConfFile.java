package org.lister.conf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lister.domain.Stopped;

/** A file of the configuration: small enough to be read as a whole. */
final class ConfFile {

  /**
   * The largest that Lister ships has 50 kilobytes, the largest codelist of the NHS two million.
   */
  private static final int LARGEST = 64 << 20;

  private ConfFile() {}

  /**
   * Its bytes.
   *
   * @throws IOException when it is not there or not readable
   * @throws Stopped.Mistake when it is larger than any: then nothing else of the folder can be told
   */
  static byte[] bytes(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Stopped.Mistake(
            "Cannot read %s: it holds more than %d megabytes. Name the file that was meant."
                .formatted(file, LARGEST >> 20));
      }
      return bytes;
    }
  }
}
