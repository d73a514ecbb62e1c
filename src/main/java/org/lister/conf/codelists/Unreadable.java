package org.lister.conf.codelists;

import java.io.IOException;

/** A file that cannot be read any further, said as a sentence. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private final int line;

  Unreadable(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  int line() {
    return line;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
