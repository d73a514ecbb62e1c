package org.lister.ingest.hospital;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.lang3.mutable.MutableInt;
import org.jspecify.annotations.Nullable;
import org.lister.ingest.WholeGzip;

/**
 * A text file of the extract after one look through it.
 *
 * @param columns the names in its first line
 * @param why why it cannot be read, empty when it can
 */
record HospitalText(List<String> columns, String why) {

  /** A row of HES has a thousand letters; Spark keeps a line in memory. */
  static final int LONGEST_LINE = 1 << 18;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @param bytes of the file, which are read to the end
   */
  static HospitalText of(boolean isPacked, InputStream bytes) throws IOException {
    Lines lines = new Lines(isPacked ? new WholeGzip(bytes) : bytes);
    try {
      List<String> columns = columns(lines);
      lines.readToTheEnd();
      return columns.stream().anyMatch(name -> name.contains("\n") || name.contains("\r"))
          ? new HospitalText(List.of(), "its header is of several lines")
          : new HospitalText(columns, "");
    } catch (TooLong e) {
      return new HospitalText(List.of(), "it holds a line too long to be one");
    } catch (CsvParseException e) {
      return unreadable(e.getCause() instanceof IOException cause ? cause : null);
    } catch (UncheckedIOException e) {
      return unreadable(e.getCause());
    }
  }

  /** What went wrong below the reader of lines is told from there. */
  private static HospitalText unreadable(@Nullable IOException cause) throws IOException {
    if (cause != null && !(cause instanceof TooLong)) {
      throw cause;
    }
    return new HospitalText(List.of(), "its header is not that of a table");
  }

  private static List<String> columns(Lines text) {
    // Not closed: the rest of the bytes is still to be read.
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))
            .iterator();
    return lines.hasNext()
        ? lines.next().getFields().stream().map(name -> name.replace(BYTE_ORDER_MARK, "")).toList()
        : List.of();
  }

  /** A line that never ends. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Stops at a line that is too long. */
  private static final class Lines extends FilterInputStream {

    private final MutableInt length = new MutableInt();

    Lines(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int read = super.read(bytes, offset, count);
      int current = length.intValue();
      for (int place = offset; place < offset + read; place++) {
        current = bytes[place] == '\n' ? 0 : current + 1;
        if (current > LONGEST_LINE) {
          throw new TooLong();
        }
      }
      length.setValue(current);
      return read;
    }

    void readToTheEnd() throws IOException {
      byte[] passed = new byte[1 << 16];
      while (read(passed, 0, passed.length) >= 0) {
        continue;
      }
    }
  }
}
