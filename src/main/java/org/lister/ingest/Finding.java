package org.lister.ingest;

import java.io.Serializable;

/**
 * Something wrong with an extract, as a receipt tells it: the code, then a sentence.
 *
 * <p>The sentence names what was agreed, never what stands in the file: a file without a header has
 * a patient where the names of columns should be.
 */
record Finding(FileFault fault, String sentence) implements Serializable {

  @Override
  public String toString() {
    return fault + ": " + sentence;
  }
}
