package org.lister.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.lang3.mutable.MutableLong;

/**
 * A stream that never says it might be at its end, and counts what it hands out. {@link
 * java.util.zip.GZIPInputStream} asks {@code available()} whether another gzip member follows and
 * takes 0, which streams of object stores like to answer, for the end: the rest of a file packed in
 * several members would be lost in silence.
 */
final class WholeStream extends BufferedInputStream {

  private static final int BUFFER = 1 << 16;

  private final MutableLong handedOut = new MutableLong();

  WholeStream(InputStream in) {
    super(in, BUFFER);
  }

  long handedOut() {
    return handedOut.longValue();
  }

  @Override
  public synchronized int read() throws IOException {
    int read = super.read();
    handedOut.add(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    handedOut.add(Math.max(0, read));
    return read;
  }

  @Override
  public synchronized int available() {
    return 1;
  }
}
