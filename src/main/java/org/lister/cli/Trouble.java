package org.lister.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * An internal error as a few lines that can be reported: kinds of error and places in the code,
 * never their messages, because a message of a library may quote a row.
 */
final class Trouble {

  private static final int FRAMES = 6;

  private Trouble() {}

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
