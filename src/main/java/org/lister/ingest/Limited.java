package org.lister.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.lang3.mutable.MutableLong;

/** The next bytes of a stream and no more. */
final class Limited extends FilterInputStream {

  private final long limit;
  private final MutableLong taken = new MutableLong();

  Limited(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  long taken() {
    return taken.longValue();
  }

  long left() {
    return limit - taken();
  }

  @Override
  public int read() throws IOException {
    int read = left() > 0 ? super.read() : -1;
    taken.add(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = left() > 0 ? super.read(bytes, offset, (int) Math.min(length, left())) : -1;
    taken.add(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
