package org.lister.ingest;

import java.io.BufferedInputStream;
import java.io.InputStream;

/**
 * A stream that never says it might be at its end. {@link java.util.zip.GZIPInputStream} asks
 * {@code available()} whether another gzip member follows and takes 0, which streams of object
 * stores like to answer, for the end: the rest of a file packed in several members would be lost in
 * silence.
 */
final class WholeStream extends BufferedInputStream {

  private static final int BUFFER = 1 << 16;

  WholeStream(InputStream in) {
    super(in, BUFFER);
  }

  @Override
  public synchronized int available() {
    return 1;
  }
}
