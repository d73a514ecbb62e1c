package org.lister.objectstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.cluster.Packs;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * What a run came to: the rows of its tables, in any order, and the files of its packs.
 *
 * @param rows of each table
 * @param packs each file by its place
 */
record Outcome(Map<TableName, List<String>> rows, SortedMap<String, String> packs) {

  /** Tables that do not say which run wrote them. */
  private static final List<TableName> TABLES =
      List.of(
          TableName.PATIENTS,
          TableName.EVENTS,
          TableName.QUARANTINE,
          TableName.QUALITY,
          TableName.EPISODES,
          TableName.LINKS,
          TableName.LINKAGE,
          TableName.OUTCOMES,
          TableName.COUNTS,
          TableName.COMPARATORS);

  /**
   * @param out URI of the results
   * @param published the folder on this disk where their packs lie
   */
  static Outcome of(SparkSession spark, String out, Path published) {
    Tables tables = new Tables(spark, new Roots(out + "/restricted", out + "/tables"));
    try {
      return new Outcome(
          TABLES.stream()
              .collect(
                  Collectors.toMap(
                      table -> table,
                      table -> sorted(tables.read(table)),
                      (a, b) -> a,
                      TreeMap::new)),
          new Packs(published).texts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return Arrays.stream((String[]) rows.toJSON().collect()).sorted().toList();
  }

  /** Which tables have other rows, and whether packs differ; empty where all is the same. */
  List<String> otherThan(Outcome expected) {
    List<String> others =
        TABLES.stream()
            .filter(table -> !rows.get(table).equals(expected.rows.get(table)))
            .map(TableName::folder)
            .collect(Collectors.toList());
    packs.forEach(
        (file, text) -> {
          if (!text.equals(expected.packs.get(file))) {
            others.add(file);
          }
        });
    expected.packs.keySet().stream().filter(file -> !packs.containsKey(file)).forEach(others::add);
    return others;
  }
}
