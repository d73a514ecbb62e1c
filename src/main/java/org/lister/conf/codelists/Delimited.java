package org.lister.conf.codelists;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lister.conf.codelists.TextLines.Line;

/** A file of rows under a heading, separated by tabs or commas. */
record Delimited(Path file, Charset encoding, Complaints complaints) {

  /**
   * Hands on every row that has all its fields. Blank lines and lines that begin with # are none.
   *
   * @return whether the file was read to its end: when not, nothing follows from what is missing
   */
  boolean read(List<Column> required, Consumer<Row> reader) {
    try (TextLines lines = TextLines.of(file, encoding)) {
      Line first = line(lines);
      if (first == null) {
        throw new Unreadable(0, "Cannot read this file: it is empty. Name the one that was meant.");
      }
      Heading heading = Heading.of(first.text());
      return hasAll(heading, required, first.number()) && rows(lines, heading, reader);
    } catch (Unreadable e) {
      complaints.add(file, e.line(), e.sentence());
    } catch (IOException e) {
      complaints.add(
          file, 0, "Cannot read this file: it is not there or not readable. Name another.");
    }
    return false;
  }

  void problem(Row row, String sentence) {
    complaints.add(file, row.line(), sentence);
  }

  /** The identifier in a column; a problem when it is none. */
  OptionalLong identifier(Row row, Column column) {
    OptionalLong identifier = row.identifier(column);
    if (identifier.isEmpty()) {
      problem(
          row,
          "Cannot use the code '%s': it is no SNOMED CT identifier (6 to 18 digits, the last a check digit). Look it up again; a spreadsheet rounds codes of more than 15 digits."
              .formatted(row.at(column)));
    }
    return identifier;
  }

  private boolean hasAll(Heading heading, List<Column> required, int line) {
    List<Column> missing = required.stream().filter(column -> !heading.has(column)).toList();
    missing.forEach(
        column ->
            complaints.add(
                file,
                line,
                "Cannot do without the column %s: the columns are %s. Name the file that has it, or add it."
                    .formatted(column.said(), String.join(", ", heading.names()))));
    return missing.isEmpty();
  }

  private boolean rows(TextLines lines, Heading heading, Consumer<Row> reader) throws IOException {
    int count = 0;
    for (Line line = line(lines); line != null; line = line(lines)) {
      List<String> fields = heading.split(line.text());
      Row row = new Row(line.number(), heading, fields);
      if (fields.size() == heading.names().size()) {
        reader.accept(row);
      } else {
        problem(
            row,
            "Cannot read this line: it has %d fields, its heading %d. Mend it."
                .formatted(fields.size(), heading.names().size()));
      }
      count++;
    }
    if (count == 0) {
      throw new Unreadable(
          0, "Cannot read this file: it holds a heading and no row. Name another.");
    }
    return true;
  }

  private static @Nullable Line line(TextLines lines) throws IOException {
    Line line = lines.next();
    while (line != null && (line.text().isBlank() || line.text().startsWith("#"))) {
      line = lines.next();
    }
    return line;
  }
}
