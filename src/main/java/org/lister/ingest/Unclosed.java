package org.lister.ingest;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream whose reader may close it without closing what lies below. */
final class Unclosed extends FilterInputStream {

  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {}
}
