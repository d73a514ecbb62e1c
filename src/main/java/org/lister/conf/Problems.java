package org.lister.conf;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;

/** Everything found wrong so far: a user mends a file once, not once a problem. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(String file, int line, String sentence) {
    found.add(new Problem(file, line, sentence));
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** Stops with all of them at once, or does nothing when there are none. */
  public void stopIfAny() {
    if (!found.isEmpty()) {
      throw Stopped.Mistake.of(found);
    }
  }
}
