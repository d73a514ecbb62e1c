package org.lister.fire;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.SparkForTests;
import org.lister.store.AuditLog;
import org.lister.store.TableName;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/**
 * All that readers see of a run: the committed rows of each table, in any order, and each published
 * file, byte for byte. Left out is what must differ: names of runs, moments, and the numbers of
 * table versions, which grow with every run that died.
 *
 * @param rows of each table, as text
 * @param files by their places; Parquet as its rows, since two processes write the same rows with
 *     the list of encodings in another order
 */
record Seen(SortedMap<String, List<String>> rows, SortedMap<String, String> files) {

  private static final Map<TableName, Set<String>> OF_THE_RUN =
      Map.of(
          TableName.RECEIPTS, Set.of("run"),
          TableName.COMPARATORS, Set.of("counts"),
          TableName.TRANSITIONS, Set.of("decided", "figures"),
          TableName.RUNS, Set.of("run", "started", "seconds", "read", "written"));

  /** Versions of tables in a manifest and in words, moments, and what depends on these. */
  private static final Pattern OF_A_RUN =
      Pattern.compile(
          "(?<=\"version\" : )\\d+|(?<=[a-z] version )\\d+(?![\\d.-])|\\d\\d:\\d\\d UTC"
              + "|(?<=\"(?:sha256|input)\" : \")\\w+|(?<=\"bytes\" : )\\d+");

  static Seen in(Path out) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String folder : List.of("published", "statements")) {
      files.putAll(published(out.resolve(folder)));
    }
    return new Seen(tables(out), files);
  }

  private static SortedMap<String, List<String>> tables(Path out) {
    Tables tables = Committed.tables(out);
    SortedMap<String, List<String>> rows = new TreeMap<>();
    for (TableName table : TableName.values()) {
      rows.put(table.folder(), sorted(read(tables, table), table));
    }
    return rows;
  }

  private static Dataset<Row> read(Tables tables, TableName table) {
    return switch (table) {
      case RUNS -> tables.ledger().runs();
      case TRANSITIONS -> Transitions.read(tables).rows();
      case PARTICIPATION -> tables.book(table).read().rows();
      default -> tables.read(table);
    };
  }

  private static List<String> sorted(Dataset<Row> rows, TableName table) {
    Set<String> leftOut = OF_THE_RUN.getOrDefault(table, Set.of());
    return sorted(
        rows,
        Stream.of(rows.columns())
            .filter(name -> !leftOut.contains(name))
            .map(name -> col(name))
            .toList());
  }

  private static List<String> sorted(Dataset<Row> rows, List<Column> columns) {
    List<String> lines =
        new ArrayList<>(
            rows.select(to_json(struct(columns.toArray(Column[]::new))))
                .as(Encoders.STRING())
                .collectAsList());
    Collections.sort(lines);
    return lines;
  }

  private static SortedMap<String, String> published(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.getParent().relativize(file).toString(), content(file));
        }
      }
    }
    return files;
  }

  private static String content(Path file) throws IOException {
    return file.toString().endsWith(".parquet")
        ? String.join("\n", rowsOf(file))
        : OF_A_RUN.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<String> rowsOf(Path file) {
    String all = "SELECT COLUMNS(c -> c <> 'counts') FROM read_parquet('%s')".formatted(file);
    List<String> lines = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(all)) {
      while (rows.next()) {
        StringJoiner cells = new StringJoiner("|");
        for (int cell = 1; cell <= rows.getMetaData().getColumnCount(); cell++) {
          cells.add(rows.getString(cell));
        }
        lines.add(cells.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
    Collections.sort(lines);
    return lines;
  }

  /** The tables and files of which this and others are not the same. */
  Set<String> unlike(Seen others) {
    Set<String> unlike = new TreeSet<>();
    unlike.addAll(unlike(rows, others.rows));
    unlike.addAll(unlike(files, others.files));
    return unlike;
  }

  private static Set<String> unlike(Map<String, ?> some, Map<String, ?> others) {
    Set<String> names = new TreeSet<>(some.keySet());
    names.addAll(others.keySet());
    names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
    return names;
  }

  /** How many rows and files were seen. */
  long size() {
    return rows.values().stream().mapToLong(List::size).sum() + files.size();
  }

  /** Where the chain of the audit log does not hold. */
  static List<AuditLog.Break> breaksOfAudit(Path out) {
    return new AuditLog(
            SparkForTests.session().sparkContext().hadoopConfiguration(),
            out.resolve("audit").toUri().toString())
        .verify()
        .breaks();
  }
}
