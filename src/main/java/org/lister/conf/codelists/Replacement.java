package org.lister.conf.codelists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.Stopped;

/**
 * Files that change together: all are written beside their places under other names before the
 * first is moved there, and what stood there comes back when one cannot be.
 */
final class Replacement {

  private static final String BESIDE = ".importing";

  private final Map<Path, String> texts;
  private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

  /**
   * @param texts file to its new text, in the order in which they are moved
   */
  Replacement(Map<Path, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  void carryOut() {
    try {
      writeBeside();
      moveIntoPlace();
    } catch (IOException e) {
      putBack();
      throw new Stopped.Mistake(
          "Cannot write codelists: %s. Make the folder writable; the lists are as they were."
              .formatted(e.getMessage()));
    } finally {
      texts.keySet().forEach(file -> beside(file).toFile().delete());
    }
  }

  private void writeBeside() throws IOException {
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Files.writeString(beside(each.getKey()), each.getValue());
    }
  }

  private void moveIntoPlace() throws IOException {
    for (Path file : texts.keySet()) {
      Optional<byte[]> old =
          Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      Files.move(
          beside(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      before.put(file, old);
    }
  }

  private void putBack() {
    try {
      for (Map.Entry<Path, Optional<byte[]>> each : before.entrySet()) {
        if (each.getValue().isPresent()) {
          Files.write(each.getKey(), each.getValue().get());
        } else {
          Files.deleteIfExists(each.getKey());
        }
      }
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot put codelists back: %s. Take the folder as it was from version control."
              .formatted(e.getMessage()));
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + BESIDE);
  }
}
