package org.lister.domain.counts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Finds the line at which a text ceases to be UTF-8: spreadsheets often save windows-1252. */
public final class Utf8Check {

  private static final int CHUNK = 1 << 16;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer text = CharBuffer.allocate(CHUNK);

  private Utf8Check() {}

  /** The line of the first byte that is not UTF-8, the first line is 1; nothing when all are. */
  public static OptionalLong lineOfFirstFault(InputStream stream) throws IOException {
    return new Utf8Check().look(stream);
  }

  private OptionalLong look(InputStream stream) throws IOException {
    long line = 1;
    boolean isEnd = false;
    while (!isEnd) {
      int came = stream.read(bytes.array(), bytes.position(), bytes.remaining());
      isEnd = came < 0;
      bytes.position(bytes.position() + Math.max(came, 0)).flip();
      // No more characters than bytes: the text never overflows.
      CoderResult result = decoder.decode(bytes, text, isEnd);
      line += text.flip().chars().filter(each -> each == '\n').count();
      if (result.isError()) {
        return OptionalLong.of(line);
      }
      text.clear();
      bytes.compact();
    }
    return OptionalLong.empty();
  }
}
