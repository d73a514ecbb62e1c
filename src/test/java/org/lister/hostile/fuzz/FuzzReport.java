package org.lister.hostile.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the cases of each reader; a case that fails fails its test and is never counted. */
final class FuzzReport {

  private static final Path FILE = Path.of("target/reliability/fuzz.md");

  private final long seed;
  private final Map<String, Long> cases = new TreeMap<>();

  FuzzReport(long seed) {
    this.seed = seed;
  }

  void add(String reader, long count) {
    cases.merge(reader, count, Long::sum);
  }

  long total() {
    return cases.values().stream().mapToLong(Long::longValue).sum();
  }

  void write() throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        cases.entrySet().stream()
            .map(each -> "| %s | %,d | 0 |%n".formatted(each.getKey(), each.getValue()))
            .collect(
                Collectors.joining(
                    "",
                    "Seed %d%n%n| reader | cases | crashes |%n|---|---|---|%n".formatted(seed),
                    "| all | %,d | 0 |%n".formatted(total()))));
  }
}
