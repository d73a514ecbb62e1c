package org.lister.agree.entries;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.domain.counts.CountsText;
import org.lister.domain.counts.Utf8Check;
import org.lister.domain.counts.ValuesForm;
import org.lister.store.Checksum;

/**
 * Reads a file of counts to its end and keeps nothing of it, so that a fault in its last byte is
 * told before the first row is entered.
 */
final class EntryInspection {

  private final String uri;
  private final Configuration hadoop;
  private final AtomicLong line = new AtomicLong();

  private EntryInspection(String uri, Configuration hadoop) {
    this.uri = uri;
    this.hadoop = hadoop;
  }

  /**
   * @throws Stopped.Mistake when the file is no INDICATOR_VALUES in UTF-8
   */
  static EntryFile of(Configuration hadoop, String uri) {
    EntryInspection inspection = new EntryInspection(uri, hadoop);
    try (InputStream bytes = inspection.open()) {
      return inspection.read(new Checksum(bytes));
    } catch (CsvParseException | UncheckedIOException e) {
      throw inspection.mistake(e.getCause());
    } catch (IOException e) {
      throw inspection.mistake(e);
    }
  }

  private EntryFile read(Checksum bytes) throws IOException {
    Iterator<CsvRecord> lines = CountsText.lines(bytes).iterator();
    requireColumns(lines.hasNext() ? CountsText.header(lines.next()) : List.of());
    long rows = 0;
    while (lines.hasNext()) {
      line.set(lines.next().getStartingLineNumber());
      rows++;
    }
    if (rows == 0) {
      throw mistake("it has a header and nothing else. Ask whoever sent it");
    }
    return new EntryFile(uri, rows, bytes.ofTheRest());
  }

  /** All of them, in any order, and none besides: what is not known would be lost. */
  private void requireColumns(List<String> header) {
    List<String> wanted = ValuesForm.header();
    if (header.size() != wanted.size() || !Set.copyOf(header).equals(Set.copyOf(wanted))) {
      throw mistake("its header is not that of INDICATOR_VALUES: " + String.join(",", wanted));
    }
  }

  private InputStream open() throws IOException {
    Path path = new Path(uri);
    return path.getFileSystem(hadoop).open(path);
  }

  private Stopped.Mistake mistake(@Nullable Throwable cause) {
    if (cause instanceof CharacterCodingException) {
      return mistake(
          "line %d holds a byte that is not UTF-8, as windows-1252 would. Save it as UTF-8"
              .formatted(lineOfFirstFault()));
    }
    return cause instanceof IOException
        ? mistake("it is not there or not readable. Name a file that is")
        : mistake(
            "a cell after line %d is too long to be one. Look for a quote that is never closed"
                .formatted(line.get()));
  }

  private long lineOfFirstFault() {
    try (InputStream bytes = open()) {
      return Utf8Check.lineOfFirstFault(bytes).orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stopped.Mistake mistake(String why) {
    return new Stopped.Mistake("Cannot enter %s: %s.".formatted(uri, why));
  }
}
