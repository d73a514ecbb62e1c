package org.lister.bench;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.lister.bench.sql.Duck;
import org.lister.domain.Stopped;

/** One practice's extract in Parquet, which can be sent again with other rows, and put back. */
record Extract(Path folder, Path kept) {

  private static final List<String> FILES = List.of("patients.parquet", "events.parquet");

  /**
   * The extract of a practice.
   *
   * @param source with a folder a supplier, in it a folder a practice, in it a folder a period
   * @param kept where the files lie while others are in their place
   */
  static Extract of(Path source, String practice, Path kept) {
    try (Stream<Path> folders = Files.find(source.resolve("gp"), 3, (path, any) -> true)) {
      return folders
          .filter(path -> path.getParent().endsWith(practice) && Files.isDirectory(path))
          .findFirst()
          .map(folder -> new Extract(folder, kept.resolve(practice)))
          .orElseThrow(
              () ->
                  new Stopped.Mistake(
                      "Cannot send %s again: %s has no extract of it. Name another practice."
                          .formatted(practice, source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves one patient in a hundred out, and an event in fifty. */
  void change() {
    keep();
    forgetChecksums();
    rewriteWithout(FILES.get(0), 100);
    rewriteWithout(FILES.get(1), 50);
  }

  /** Puts the extract back as it was. */
  void restore() {
    forgetChecksums();
    FILES.stream().filter(file -> Files.exists(kept.resolve(file))).forEach(this::restore);
  }

  private void restore(String file) {
    try {
      Files.move(kept.resolve(file), folder.resolve(file), REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of Hadoop, which lie beside the files and are of what stood there before. */
  private void forgetChecksums() {
    FILES.forEach(file -> FileUtils.deleteQuietly(folder.resolve("." + file + ".crc").toFile()));
  }

  private void keep() {
    try {
      for (String file : FILES) {
        if (Files.exists(kept.resolve(file))) {
          continue; // left by a run that died: what lies in landing now is not the first extract
        }
        FileUtils.copyFile(folder.resolve(file).toFile(), kept.resolve(file).toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rewriteWithout(String file, int eachOf) {
    try (Duck duck = new Duck(2, "1GB", kept.toString())) {
      duck.run(
          """
          COPY (
            SELECT * EXCLUDE (file_row_number)
            FROM read_parquet('%s', file_row_number = true)
            WHERE file_row_number %% %d <> 0
          ) TO '%s' (FORMAT parquet, COMPRESSION zstd)
          """
              .formatted(kept.resolve(file), eachOf, folder.resolve(file)));
    }
  }
}
