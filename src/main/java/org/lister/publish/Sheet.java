package org.lister.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lister.domain.counts.PlainCell;

/** A table that becomes a CSV file: UTF-8, a header line, lines as RFC 4180 ends them. */
record Sheet(String name, List<String> header, List<List<String>> rows) {

  PackFile file() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      // Names and codes come from outside.
      rows.forEach(row -> csv.writeRecord(row.stream().map(PlainCell::shown).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
    return new PackFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
