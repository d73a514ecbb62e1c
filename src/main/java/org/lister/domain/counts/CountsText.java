package org.lister.domain.counts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens a file of counts: comma separated, UTF-8 and nothing else, a header first. */
public final class CountsText {

  /** No cell is this long: it is a quote that was never closed. */
  private static final int LONGEST_CELL = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CountsText() {}

  public static CsvReader<CsvRecord> lines(InputStream bytes) throws IOException {
    BufferedReader characters =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    skipByteOrderMark(characters);
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_CELL)
        .ofCsvRecord(characters);
  }

  public static List<String> header(CsvRecord line) {
    return line.getFields().stream().map(String::trim).toList();
  }

  private static void skipByteOrderMark(BufferedReader characters) throws IOException {
    characters.mark(1);
    if (characters.read() != BYTE_ORDER_MARK) {
      characters.reset();
    }
  }
}
