package org.lister.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A benchmark's figures: a table to read, in the form documents keep, and JSON to work with. */
final class Report {

  private final String name;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();

  /**
   * Without figures yet.
   *
   * @param name of the subcommand, which names the file
   */
  Report(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** A row of the table, a cell a column: text or numbers. */
  Report row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Something true of the whole: a size, a ratio. */
  Report fact(String what, Object value) {
    facts.put(what, value);
    return this;
  }

  /** Prints the table and writes the JSON into a folder. */
  void tell(Path folder) {
    Bench.print("| %s |", String.join(" | ", columns));
    Bench.print("|%s", columns.stream().map(column -> "---|").collect(Collectors.joining()));
    rows.forEach(
        row ->
            Bench.print(
                "| %s |", row.stream().map(Report::shown).collect(Collectors.joining(" | "))));
    facts.forEach((what, value) -> Bench.print("%s: %s", what, shown(value)));
    write(folder.resolve(name + ".json"));
  }

  static String shown(Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.UK, Math.abs(number) < 10 ? "%.2f" : "%,.1f", number);
    }
    return value instanceof Number ? String.format(Locale.UK, "%,d", value) : value.toString();
  }

  private void write(Path file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("benchmark", name);
    all.put("at", Instant.now().toString());
    all.put("machine", Machine.said());
    all.put("facts", facts);
    all.put("columns", columns);
    all.put("rows", rows);
    try {
      Files.createDirectories(file.getParent());
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Bench.print("figures: %s", file);
  }
}
