package org.lister.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.lang3.mutable.MutableLong;

/**
 * Unpacks a gzip of one or more members, all of it. Java's own class takes whatever follows a
 * member, and is none itself, for nothing: a second member with a damaged beginning would be lost
 * in silence. And it unpacks for ever, if a file is made so.
 */
public final class WholeGzip extends GZIPInputStream {

  private static final int BUFFER = 1 << 16;

  /** Of a member, after its last packed byte. */
  private static final int TRAILER = 8;

  /** Records of patients shrink to a tenth or a twentieth; a file of one letter to a thousandth. */
  private static final int MOST_TIMES = 200;

  private static final long ALWAYS_ALLOWED = 64L << 20;

  private final WholeStream packed;
  private final MutableLong filled = new MutableLong();
  private final MutableLong unpacked = new MutableLong();

  /** A gzip that unpacks well and is refused all the same. */
  public static final class Fault extends ZipException {
    private static final long serialVersionUID = 1L;
    private final FileFault fault;

    private Fault(FileFault fault, String sentence) {
      super(sentence);
      this.fault = fault;
    }

    FileFault fault() {
      return fault;
    }

    /** What it is, after the name of the file. */
    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  public WholeGzip(InputStream packed) throws IOException {
    this(new WholeStream(packed));
  }

  private WholeGzip(WholeStream packed) throws IOException {
    super(packed, BUFFER);
    this.packed = packed;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled.setValue(packed.handedOut());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0) {
      requireEnd();
    } else {
      unpacked.add(read);
      requireModest();
    }
    return read;
  }

  /** Behind the last member there must be nothing: neither in the buffer nor beyond. */
  private void requireEnd() throws Fault {
    int inBuffer = inf.getRemaining();
    long beyond = packed.handedOut() - filled.longValue();
    if (inBuffer > TRAILER || beyond > Math.max(0, TRAILER - inBuffer)) {
      throw new Fault(FileFault.FILE_DAMAGED, "has something behind its end that is no gzip");
    }
  }

  private void requireModest() throws Fault {
    if (unpacked.longValue() > ALWAYS_ALLOWED
        && unpacked.longValue() / MOST_TIMES > packed.handedOut()) {
      throw new Fault(
          FileFault.FILE_TOO_LARGE, "unpacks to more than " + MOST_TIMES + " times its size");
    }
  }
}
