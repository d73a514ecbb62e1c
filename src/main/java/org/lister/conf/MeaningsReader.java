package org.lister.conf;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code conf/reasons.csv}: codes of reasons and what they mean to the person who reads them.
 */
final class MeaningsReader {

  private MeaningsReader() {}

  static Map<String, String> read(String file, String text, Problems problems) {
    Map<String, String> meanings = new TreeMap<>();
    try {
      for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(text)) {
        meanings.put(
            line.findField("code").orElse(""), line.findField("meaning").orElse("").strip());
      }
    } catch (CsvParseException e) {
      problems.add(file, 0, "Cannot read reasons: %s.".formatted(e.getMessage()));
    }
    return meanings;
  }
}
