package org.lister.bench.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.Supplier;
import org.lister.store.TableName;

/**
 * The text files that one supplier's practices sent for one table, as DuckDB's CSV reader takes
 * them.
 *
 * @param paths in folders {@code <supplier>/<practice>/<period end>}
 */
record LandedText(Supplier supplier, TableName table, List<String> paths) {

  /** Those that lie in landing; none where no practice has that supplier. */
  static LandedText in(Path landing, Supplier supplier, TableName table) {
    String name = file(supplier, table).name();
    Path folder = landing.resolve(supplier.name());
    if (!Files.exists(folder)) {
      return new LandedText(supplier, table, List.of());
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return new LandedText(
          supplier,
          table,
          all.filter(path -> path.endsWith(name)).map(Path::toString).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Supplier.File file(Supplier supplier, TableName table) {
    return table == TableName.PATIENTS ? supplier.patients() : supplier.events();
  }

  /** The table in which DuckDB keeps the lines that have too few cells or too many. */
  String rejects() {
    return "rejects_%s_%s".formatted(supplier.name(), table.folder());
  }

  /** The table that tells which file such a line is of. */
  String scans() {
    return "scans_%s_%s".formatted(supplier.name(), table.folder());
  }

  /** Every cell as text under Lister's name, beside {@code filename}. */
  String scan() {
    Supplier.Text text = supplier.text();
    String quote = text.quote() == 0 ? "" : String.valueOf(text.quote());
    return """
        read_csv([%s], auto_detect = false, header = true, columns = {%s}, delim = '%s',
          quote = '%s', escape = '%s', nullstr = ['%s', ''], compression = '%s', encoding = '%s',
          filename = true, store_rejects = true, rejects_table = '%s', rejects_scan = '%s')"""
        .formatted(
            paths.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")),
            columns(),
            text.delimiter(),
            quote,
            quote,
            supplier.nullText(),
            text.compression() == Supplier.Compression.GZIP ? "gzip" : "none",
            encoding(),
            rejects(),
            scans());
  }

  /** DuckDB does not know windows-1252; in what is made up the two are the same. */
  private String encoding() {
    return supplier.text().encoding().equals("windows-1252") ? "latin-1" : "utf-8";
  }

  /** What is made up stands in the order of Lister's columns. */
  private String columns() {
    return table.extractColumns().stream()
        .map("'%s': 'VARCHAR'"::formatted)
        .collect(Collectors.joining(", "));
  }

  /** A cell as a day, in one of the forms that the supplier writes; null when it is none. */
  String day(String cell) {
    return supplier.dateFormats().stream()
        .map(LandedText::strptime)
        .collect(Collectors.joining(", ", "try_strptime(" + cell + ", [", "])::DATE"));
  }

  private static String strptime(String pattern) {
    return "'%s'"
        .formatted(
            pattern
                .replace("yyyy", "%Y")
                .replaceFirst("MMM", "%b")
                .replaceFirst("MM", "%m")
                .replaceFirst("M", "%-m")
                .replaceFirst("dd", "%d")
                .replaceFirst("(?<!%)d", "%-d"));
  }
}
