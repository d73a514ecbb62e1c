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

  /** Leaves one patient in a hundred out, and an event in fifty of the others. */
  void change() {
    keep();
    rewrite(FILES.get(0), "hash(nhs_number) % 100 <> 0");
    rewrite(FILES.get(1), "hash(nhs_number) % 100 <> 0 AND hash(nhs_number, date, code) % 50 <> 0");
  }

  /** Puts the extract back as it was. */
  void restore() {
    FILES.stream().filter(file -> Files.exists(kept.resolve(file))).forEach(this::restore);
  }

  private void restore(String file) {
    try {
      Files.move(kept.resolve(file), folder.resolve(file), REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() {
    try {
      for (String file : FILES) {
        FileUtils.copyFile(folder.resolve(file).toFile(), kept.resolve(file).toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rewrite(String file, String condition) {
    try (Duck duck = new Duck(2, "1GB", kept.toString())) {
      duck.run(
          "COPY (SELECT * FROM read_parquet('%s') WHERE %s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(kept.resolve(file), condition, folder.resolve(file)));
    }
  }
}
