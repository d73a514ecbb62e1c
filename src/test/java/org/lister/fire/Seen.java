package org.lister.fire;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Versions of tables in a manifest and in words, and what depends on these. */
  private static final Pattern VERSIONS =
      Pattern.compile(
          "(?<=\"version\" : )\\d+|(?<=counts version )\\d+|(?<=\"(?:sha256|input)\" : \")\\w+|(?<=\"bytes\" : )\\d+");

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
        : VERSIONS.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<String> rowsOf(Path file) {
    Dataset<Row> rows = SparkForTests.session().read().parquet(file.toString());
    return sorted(
        rows,
        Stream.of(rows.columns())
            .filter(name -> !name.equals("counts"))
            .map(name -> col(name))
            .toList());
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
