package org.lister.conf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;

/** Everything found wrong so far, each told once: a user mends a file once. */
public final class Problems {

  /** Nobody mends more at a time, and a hostile file could make millions. */
  private static final int MOST = 1_000;

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Problem> doubtful = new LinkedHashSet<>();

  public void add(String file, int line, String sentence) {
    add(found, file, line, sentence);
  }

  /** What is not wrong, but hardly meant. */
  public void warn(String file, int line, String sentence) {
    add(doubtful, file, line, sentence);
  }

  private static void add(Set<Problem> told, String file, int line, String sentence) {
    if (told.size() < MOST) {
      told.add(new Problem(file, line, sentence));
    }
  }

  /** In the order in which they were found. */
  public List<Problem> warnings() {
    return List.copyOf(doubtful);
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** Stops with all of them at once, or does nothing when there are none. */
  public void stopIfAny() {
    if (!found.isEmpty()) {
      throw Stopped.Mistake.of(all());
    }
  }
}
