package org.lister.conf.codelists;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lister.conf.Problems;

/** Problems of large files: the first few of each file, then how many more there are. */
final class Complaints {

  private static final int TOLD_OF_A_FILE = 20;

  private final Problems problems;
  private final Map<String, Integer> counts = new TreeMap<>();

  Complaints(Problems problems) {
    this.problems = problems;
  }

  void add(Path file, int line, String sentence) {
    if (counts.merge(file.toString(), 1, Integer::sum) <= TOLD_OF_A_FILE) {
      problems.add(file.toString(), line, sentence);
    }
  }

  /** Stops with all of them, or does nothing when there are none. */
  void stopIfAny() {
    counts.forEach(
        (file, count) -> {
          if (count > TOLD_OF_A_FILE) {
            problems.add(file, 0, "%d more problems.".formatted(count - TOLD_OF_A_FILE));
          }
        });
    problems.stopIfAny();
  }

  Problems problems() {
    return problems;
  }
}
