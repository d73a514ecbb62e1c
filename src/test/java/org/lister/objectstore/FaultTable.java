package org.lister.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What was tried on an object store and what became of it. */
final class FaultTable {

  private FaultTable() {}

  /** How a run that met a fault ended. */
  enum End {
    SURVIVED,
    ENDED_AND_COMPLETED_BY_A_RERUN,
    LOST
  }

  /**
   * One run.
   *
   * @param met how many requests met the fault
   */
  record Tried(String fault, long met, double seconds, End end) {}

  static void write(List<Tried> all) throws IOException {
    Path file = Path.of("target", "reliability", "object-store.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table(all));
  }

  private static String table(List<Tried> all) {
    return all.stream()
        .map(FaultTable::line)
        .collect(
            Collectors.joining(
                "",
                "| fault | requests that met it | seconds | tried | survived | ended with a sentence, completed by a rerun | lost |\n|---|---:|---:|---:|---:|---:|---:|\n",
                "| **all** | | | %d | %d | %d | %d |\n"
                    .formatted(
                        all.size(),
                        count(all, End.SURVIVED),
                        count(all, End.ENDED_AND_COMPLETED_BY_A_RERUN),
                        count(all, End.LOST))));
  }

  private static String line(Tried tried) {
    List<Tried> alone = List.of(tried);
    return "| %s | %,d | %.0f | 1 | %d | %d | %d |\n"
        .formatted(
            tried.fault(),
            tried.met(),
            tried.seconds(),
            count(alone, End.SURVIVED),
            count(alone, End.ENDED_AND_COMPLETED_BY_A_RERUN),
            count(alone, End.LOST));
  }

  private static long count(List<Tried> all, End end) {
    return all.stream().filter(each -> each.end() == end).count();
  }
}
