package org.lister.conf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Text of bytes that must be UTF-8: spreadsheets often save windows-1252 without saying so. */
final class Utf8 {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /** The text without its byte order mark; nothing, once the first wrong byte has been told. */
  static Optional<String> text(byte[] bytes, Consumer<String> problem) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(source, text, true);
    if (result.isError()) {
      problem.accept(
          "byte %d (0x%02X) is not UTF-8; save the file as UTF-8."
              .formatted(source.position() + 1, source.get(source.position())));
      return Optional.empty();
    }
    String read = text.flip().toString();
    return Optional.of(read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read);
  }
}
