package org.lister.ingest;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Remembers the last bytes that pass. */
final class LastBytes extends OutputStream {

  private final int count;
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream();

  LastBytes(int count) {
    this.count = count;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    byte[] before = tail.toByteArray();
    tail.reset();
    int fresh = Math.min(length, count);
    int kept = Math.min(before.length, count - fresh);
    tail.write(before, before.length - kept, kept);
    tail.write(bytes, offset + length - fresh, fresh);
  }

  byte[] bytes() {
    return tail.toByteArray();
  }
}
