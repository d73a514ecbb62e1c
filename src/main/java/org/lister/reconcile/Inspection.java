package org.lister.reconcile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.domain.counts.CountsText;
import org.lister.store.Checksum;

/**
 * Reads a file of counts to its end and keeps nothing of it, so that a fault in its last byte is
 * told before the first count is compared.
 */
final class Inspection {

  private static final String DAY_FORM = "[0-9]{8}";

  private final String uri;
  private final String wanted;

  private Inspection(String uri, String wanted) {
    this.uri = uri;
    this.wanted = wanted;
  }

  /**
   * @param wanted the last day of the period as {@code yyyymmdd}
   * @throws Stopped.Mistake when the file cannot be read as counts
   */
  static TheirFile of(Configuration hadoop, String uri, String wanted) {
    Inspection inspection = new Inspection(uri, wanted);
    Path path = new Path(uri);
    try (InputStream bytes = path.getFileSystem(hadoop).open(path)) {
      return inspection.read(new Checksum(bytes));
    } catch (CsvParseException | UncheckedIOException e) {
      throw inspection.mistake(e.getCause());
    } catch (IOException e) {
      throw inspection.mistake(e);
    }
  }

  private TheirFile read(Checksum bytes) throws IOException {
    CsvReader<CsvRecord> reader = CountsText.lines(bytes);
    Iterator<CsvRecord> lines = reader.iterator();
    List<String> header = lines.hasNext() ? CountsText.header(lines.next()) : List.of();
    Form form = Form.of(header).orElseThrow(this::unknownHeader);
    int day = form.isDated() ? form.places(header).get(Form.DAY) : -1;
    String latest = "";
    long rows = 0;
    while (lines.hasNext()) {
      latest = better(latest, lines.next(), day);
      rows++;
    }
    if (rows == 0) {
      throw mistake("it has a header and nothing else. Ask whoever sent it");
    }
    return new TheirFile(uri, form, latest, rows, bytes.ofTheRest());
  }

  /**
   * The day of the period when the file has it, else the latest: last year's counts are welcome.
   */
  private String better(String latest, CsvRecord line, int place) {
    if (place < 0 || place >= line.getFieldCount() || latest.equals(wanted)) {
      return latest;
    }
    String day = line.getField(place).trim();
    boolean isBetter = day.equals(wanted) || day.compareTo(latest) > 0;
    return isBetter && day.matches(DAY_FORM) ? day : latest;
  }

  private Stopped.Mistake mistake(@Nullable Throwable cause) {
    if (cause instanceof CharacterCodingException) {
      return mistake("it holds bytes that are not UTF-8. Save it as UTF-8");
    }
    return cause instanceof IOException
        ? mistake("it is not there or not readable. Name a file with --with")
        : mistake("it holds a cell too long to be one. Look for a quote that is never closed");
  }

  private Stopped.Mistake unknownHeader() {
    String forms =
        Arrays.stream(Form.values())
            .map(form -> String.join(",", form.columns()))
            .collect(Collectors.joining(" or "));
    return mistake("its header is none that is known. It needs the columns " + forms);
  }

  private Stopped.Mistake mistake(String why) {
    return new Stopped.Mistake("Cannot compare with %s: %s.".formatted(uri, why));
  }
}
