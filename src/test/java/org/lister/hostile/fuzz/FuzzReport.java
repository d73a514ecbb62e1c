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
  private final Map<String, Cases> readers = new TreeMap<>();

  /** How many there were, and how many of them were taken. */
  private record Cases(long all, long taken) {
    Cases plus(Cases more) {
      return new Cases(all + more.all, taken + more.taken);
    }

    String row(String name) {
      return "| %s | %,d | %,d | %,d | 0 |%n".formatted(name, all, taken, all - taken);
    }
  }

  FuzzReport(long seed) {
    this.seed = seed;
  }

  void add(String reader, long cases, long taken) {
    readers.merge(reader, new Cases(cases, taken), Cases::plus);
  }

  private Cases total() {
    return readers.values().stream().reduce(new Cases(0, 0), Cases::plus);
  }

  void write() throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        readers.entrySet().stream()
            .map(each -> each.getValue().row(each.getKey()))
            .collect(
                Collectors.joining(
                    "",
                    "Seed %d%n%n| reader | cases | taken | refused | crashes |%n|---|---|---|---|---|%n"
                        .formatted(seed),
                    total().row("all"))));
  }
}
