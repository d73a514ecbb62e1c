package org.lister.ingest;

import java.util.Arrays;

/** What is pointed out about a row that is kept. */
enum RowWarning {
  SEX_UNKNOWN_WORD,
  CODE_UNKNOWN;

  static boolean isOne(String measure) {
    return Arrays.stream(values()).anyMatch(warning -> warning.name().equals(measure));
  }
}
