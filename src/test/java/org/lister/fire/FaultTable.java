package org.lister.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was tried and what became of it, as a table that a person reads: a file of {@code
 * target/reliability}, written anew with each line.
 */
final class FaultTable {

  private static final Path FOLDER = Path.of("target", "reliability");
  private static final String HEADER = "| what | tried | survived | lost |\n|---|---:|---:|---:|\n";

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  FaultTable(String name) {
    this.file = FOLDER.resolve(name + ".md");
  }

  /** Enters that all of something was survived; who fails to survive fails the test before. */
  void survived(String what, long tried) {
    lines.add("| %s | %,d | %,d | 0 |%n".formatted(what, tried, tried));
    write();
  }

  private void write() {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, HEADER + String.join("", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
