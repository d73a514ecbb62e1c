package org.lister.conf;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file that people keep in a spreadsheet: comments, a header, rows. Spreadsheets quote
 * comments and fill them, and empty rows, with commas; neither does harm.
 */
final class Sheet {

  private static final String COMMENT = "#";

  private final String file;
  private final List<String> columns;
  private final Problems problems;
  private final List<Comment> comments = new ArrayList<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CsvRecord> headers = new ArrayList<>();

  /** What stands behind the sign of a comment. */
  record Comment(int line, String text) {}

  private Sheet(String file, List<String> columns, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /** Reads a text whose header must be these columns. */
  static Sheet read(String file, String text, List<String> columns, Problems problems) {
    Sheet sheet = new Sheet(file, columns, problems);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      records.forEach(sheet::read);
    } catch (CsvParseException e) {
      problems.add(file, 0, "Cannot read CSV: %s. Mend the quotes.".formatted(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet;
  }

  String file() {
    return file;
  }

  List<Comment> comments() {
    return comments;
  }

  List<SheetRow> rows() {
    return rows;
  }

  private void read(CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    String first = record.getField(0).strip();
    if (record.isComment() || first.startsWith(COMMENT)) {
      comments.add(new Comment(line, first.replaceAll("^#+|,+$", "").strip()));
    } else if (record.getFields().stream().allMatch(String::isBlank)) {
      return;
    } else if (headers.isEmpty()) {
      headers.add(record);
      header(line, record.getFields());
    } else {
      row(line, record.getFields());
    }
  }

  private void header(int line, List<String> fields) {
    if (!fields.stream().map(String::strip).toList().equals(columns)) {
      problems.add(
          file,
          line,
          "Cannot read the header '%s': it is something else. Write '%s'."
              .formatted(String.join(",", fields), String.join(",", columns)));
    }
  }

  private void row(int line, List<String> fields) {
    if (fields.size() == columns.size()) {
      rows.add(new SheetRow(file, line, columns, fields, problems));
    } else {
      problems.add(
          file,
          line,
          "Cannot read this row: it has %d cells, the header has %d. Put a text with commas in quotes."
              .formatted(fields.size(), columns.size()));
    }
  }
}
