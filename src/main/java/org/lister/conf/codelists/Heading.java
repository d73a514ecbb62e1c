package org.lister.conf.codelists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The first line of a delimited file: what separates its fields, and which column is where. */
record Heading(Separator separator, List<String> names, Map<Column, Integer> places) {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]|\"\")*\"");

  /** What stands between two fields. */
  enum Separator {
    TAB,
    COMMA
  }

  static Heading of(String line) {
    Separator separator = line.contains("\t") ? Separator.TAB : Separator.COMMA;
    List<String> names = split(separator, line);
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      int place = column.in(names);
      if (place >= 0) {
        places.put(column, place);
      }
    }
    return new Heading(separator, names, places);
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The fields of a line, or none when its quotes do not close. */
  List<String> split(String line) {
    return split(separator, line);
  }

  /** RF2 knows no quotes; a spreadsheet that saved tabs may have put whole fields into them. */
  private static List<String> split(Separator separator, String line) {
    if (separator == Separator.TAB) {
      return Arrays.stream(line.split("\t", -1)).map(Heading::unquoted).toList();
    }
    try {
      return CsvReader.builder().ofCsvRecord(line).stream()
          .findFirst()
          .map(record -> record.getFields())
          .orElse(List.of());
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static String unquoted(String field) {
    return QUOTED.matcher(field).matches()
        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
        : field;
  }
}
