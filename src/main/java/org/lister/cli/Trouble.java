package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lister.domain.Stopped;
import org.lister.store.StorageFault;

/**
 * What a failure is told as. An internal error is a few lines that can be reported: kinds of error
 * and places in the code, never their messages, because a message of a library may quote a row.
 */
final class Trouble {

  private static final int FRAMES = 6;

  private Trouble() {}

  /** The sentence for whoever started the command, when there is something that they can do. */
  static Optional<Stopped> sentence(Throwable failure) {
    return stopped(failure).or(() -> StorageFault.of(failure));
  }

  /** What a task on an executor has stopped for reaches the driver in Spark's own wrapping. */
  private static Optional<Stopped> stopped(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Stopped stopped) {
        return Optional.of(stopped);
      }
    }
    return Optional.empty();
  }

  static String of(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (Throwable each = failure; each != null && lines.size() < 40; each = each.getCause()) {
      lines.add(each.getClass().getName());
      StackTraceElement[] frames = each.getStackTrace();
      for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
        lines.add("    at " + frames[frame]);
      }
    }
    return String.join(System.lineSeparator(), lines);
  }
}
