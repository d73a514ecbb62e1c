package org.lister.conf.codelists;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, each decoded by itself, so that a byte that does not fit is told with its
 * line and a release of millions of lines need not lie in memory.
 */
final class TextLines implements Closeable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final int LONGEST = 1 << 20;

  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final AtomicInteger read = new AtomicInteger();

  /** One line without its end. */
  record Line(int number, String text) {}

  private TextLines(InputStream bytes, Charset encoding) {
    this.bytes = bytes;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * @throws Unreadable when it is packed or UTF-16
   * @throws IOException when there is no such file
   */
  static TextLines of(Path file, Charset encoding) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(2);
    Beginning.refuse(bytes.readNBytes(2));
    bytes.reset();
    return new TextLines(bytes, encoding);
  }

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = bytes.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = bytes.read()) {
      if (line.size() == LONGEST) {
        throw new Unreadable(
            read.get() + 1, "Cannot read this line: it is too long to be one. Name another file.");
      }
      line.write(next);
    }
    return decoded(line.toByteArray(), read.incrementAndGet());
  }

  private Line decoded(byte[] line, int number) throws Unreadable {
    String text = text(line, number);
    String plain = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return new Line(number, plain.endsWith("\r") ? plain.substring(0, plain.length() - 1) : plain);
  }

  private String text(byte[] line, int number) throws Unreadable {
    try {
      return decoder.decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          number,
          decoder.charset().equals(StandardCharsets.UTF_8)
              ? "Cannot read this line: it is not UTF-8. Save the file as UTF-8, or add '--encoding windows-1252' when it comes from an older Windows program."
              : "Cannot read this line: it is not %s. Name the encoding of the file with --encoding."
                  .formatted(decoder.charset().name()));
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
