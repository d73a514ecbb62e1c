package org.lister.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.lister.domain.Supplier;
import org.lister.domain.Supplier.Compression;

/**
 * Opens delimited text exactly as it was agreed: a byte that is not of the encoding is an error.
 */
final class AgreedText {

  /** No cell of an extract is this long: it is a quote that was never closed, or no text at all. */
  static final int LONGEST_CELL = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private AgreedText() {}

  static Reader characters(Supplier.Text text, InputStream bytes) throws IOException {
    InputStream unpacked = text.compression() == Compression.GZIP ? new WholeGzip(bytes) : bytes;
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                unpacked,
                Charset.forName(text.encoding())
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    skipByteOrderMark(reader);
    return reader;
  }

  /** A profile without a quoting character gives 0, which no text holds. */
  static CsvReader.CsvReaderBuilder cells(Supplier.Text text) {
    return CsvReader.builder()
        .fieldSeparator(text.delimiter())
        .quoteCharacter(text.quote())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_CELL);
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
