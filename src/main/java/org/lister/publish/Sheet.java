package org.lister.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table that becomes a CSV file: UTF-8, a header line, lines as RFC 4180 ends them. */
record Sheet(String name, List<String> header, List<List<String>> rows) {

  private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

  PackFile file() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
    return new PackFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A spreadsheet takes a cell that begins like a formula for one and runs it. Names and codes come
   * from outside, so such a cell gets an apostrophe, which spreadsheets read as "this is text". A
   * plain number below 0 is no formula.
   */
  static String harmless(String cell) {
    boolean looksLikeFormula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return looksLikeFormula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
