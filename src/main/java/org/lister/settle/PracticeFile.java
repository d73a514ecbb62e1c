package org.lister.settle;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.lister.domain.PracticeCode;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;
import org.lister.store.Checksum;
import org.lister.store.TableVersion;

/**
 * A file with lines of practices: comma separated, UTF-8 and nothing else, a header first whose
 * columns may stand in any order among others. Everything that is wrong is told at once.
 */
final class PracticeFile {

  private static final int LONGEST_CELL = 1 << 16;

  /** Nobody mends more at a time. */
  private static final int MOST_PROBLEMS = 1_000;

  private static final String DAY = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

  private final String uri;
  private final List<Problem> problems = new ArrayList<>();

  private PracticeFile(String uri) {
    this.uri = uri;
  }

  /** A line: its cells by column. */
  final class Line {

    private final long number;
    private final Map<String, String> cells;

    private Line(long number, Map<String, String> cells) {
      this.number = number;
      this.cells = cells;
    }

    long number() {
      return number;
    }

    /** The cell; nothing in it when the file has no such column. */
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    String practice(String column) {
      String code = text(column);
      if (!PracticeCode.isCode(code)) {
        problem("Cannot use this line: %s is no code of a practice. Mend it.", column);
      }
      return code;
    }

    long count(String column) {
      String text = text(column);
      if (text.matches("[0-9]{1,9}")) {
        return Long.parseLong(text);
      }
      problem("Cannot use this line: %s is no whole number of patients. Mend it.", column);
      return 0;
    }

    /** A day; null when the cell is empty. */
    @Nullable LocalDate day(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return null;
      }
      try {
        if (text.matches(DAY)) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeParseException e) {
        // Told below: the 30th of February is as little a day as a word is.
      }
      problem("Cannot use this line: %s is no date such as 2026-03-31. Mend it.", column);
      return null;
    }

    void problem(String form, Object... values) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(new Problem(uri, (int) number, form.formatted(values)));
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param what what it says, for a sentence
   * @param columns those it must have
   * @return the file by its checksum
   * @throws Stopped.Mistake with all problems, each with its line
   */
  static TableVersion read(
      Configuration hadoop, String uri, String what, List<String> columns, Consumer<Line> line) {
    PracticeFile file = new PracticeFile(uri);
    try {
      TableVersion version = file.read(hadoop, what, columns, line);
      if (!file.problems.isEmpty()) {
        throw Stopped.Mistake.of(file.problems);
      }
      return version;
    } catch (CsvParseException | UncheckedIOException e) {
      throw file.mistake(what, e.getCause());
    } catch (IOException e) {
      throw file.mistake(what, e);
    }
  }

  private TableVersion read(
      Configuration hadoop, String what, List<String> columns, Consumer<Line> line)
      throws IOException {
    Path path = new Path(uri);
    try (Checksum bytes = new Checksum(path.getFileSystem(hadoop).open(path));
        CsvReader<CsvRecord> reader = reader(bytes)) {
      Iterator<CsvRecord> records = reader.iterator();
      List<String> header = records.hasNext() ? header(records.next()) : List.of();
      if (!header.containsAll(columns)) {
        throw new Stopped.Mistake(
            "Cannot read %s from %s: its header lacks a column. It needs %s."
                .formatted(what, uri, String.join(", ", columns)));
      }
      records.forEachRemaining(record -> line(header, record, line));
      return TableVersion.ofFile(uri, bytes.ofTheRest());
    }
  }

  private void line(List<String> header, CsvRecord record, Consumer<Line> line) {
    Map<String, String> cells = new HashMap<>();
    for (int place = 0; place < Math.min(header.size(), record.getFieldCount()); place++) {
      cells.put(header.get(place), record.getField(place).trim());
    }
    Line read = new Line(record.getStartingLineNumber(), cells);
    if (record.getFieldCount() != header.size()) {
      read.problem(
          "Cannot use this line: it has another number of cells than the header. Mend it.");
    } else {
      line.accept(read);
    }
  }

  private static List<String> header(CsvRecord record) {
    return record.getFields().stream().map(name -> name.replace("\uFEFF", "").trim()).toList();
  }

  private static CsvReader<CsvRecord> reader(Checksum bytes) {
    return CsvReader.builder()
        .maxBufferSize(LONGEST_CELL)
        .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private Stopped.Mistake mistake(String what, @Nullable Throwable cause) {
    String why =
        cause instanceof CharacterCodingException
            ? "it holds bytes that are not UTF-8. Save it as UTF-8"
            : cause instanceof IOException
                ? "it is not there or not readable. Name another file"
                : "it holds a cell too long to be one. Look for a quote that is never closed";
    return new Stopped.Mistake("Cannot read %s from %s: %s.".formatted(what, uri, why));
  }
}
