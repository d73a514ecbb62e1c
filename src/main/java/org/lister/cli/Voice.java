package org.lister.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** What a command says to whoever started it: one line at a time. */
final class Voice {

  private final PrintWriter out;

  Voice(PrintWriter out) {
    this.out = out;
  }

  void say(String format, Object... arguments) {
    out.println(Visible.of(String.format(Locale.UK, format, arguments)));
    out.flush();
  }

  /** Whether someone is watching a terminal, or a log is being kept. */
  boolean isWatched() {
    return System.console() != null;
  }
}
