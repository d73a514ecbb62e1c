package org.lister.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * One Spark job over shelves, a task a shelf: each reads the shelf's rows of several tables and
 * writes its new file in several tables, in one pass. Nothing is shuffled and nothing collected but
 * what the work says about a shelf.
 */
public final class ShelfRun {

  private final Tables tables;
  private final SortedSet<Integer> shelves;
  private final Map<TableName, ShelfScan> read = new EnumMap<>(TableName.class);
  private final Set<TableName> written = EnumSet.noneOf(TableName.class);

  ShelfRun(Tables tables, SortedSet<Integer> shelves) {
    this.tables = tables;
    this.shelves = new TreeSet<>(shelves);
  }

  /**
   * Reads a table as the ledger last committed it.
   *
   * @param columns which, in the order of the table; all when none is named
   */
  public ShelfRun reading(TableName table, String... columns) {
    read.put(table, tables.scan(table, columns));
    return this;
  }

  /** Writes tables: a shelf's old file goes, whether or not the work writes a new one. */
  public ShelfRun writing(TableName... names) {
    written.addAll(List.of(names));
    return this;
  }

  /** What the task of one shelf brings back. */
  private record Brought<T extends Serializable>(T result, List<ShelfFile.Written> files)
      implements Serializable {}

  /** Does the work for each shelf. */
  public <T extends Serializable> ShelvesDone<T> each(ShelfWork<T> work) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(tables.spark().sparkContext());
    written.forEach(table -> tables.commitTo(table).prepare());
    ShelfWriter writer = new ShelfWriter(tables.spark(), tables.roots(), written);
    Map<TableName, ShelfScan> scans = new HashMap<>(read);
    List<Integer> numbers = List.copyOf(shelves);
    List<Brought<T>> brought =
        numbers.isEmpty()
            ? List.of()
            : context
                .parallelize(numbers, numbers.size())
                .map(number -> carryOut(number, scans, writer, work))
                .collect();
    List<T> results = new ArrayList<>();
    List<ShelfFile.Written> files = new ArrayList<>();
    for (Brought<T> each : brought) {
      results.add(each.result());
      files.addAll(each.files());
    }
    return new ShelvesDone<>(tables, shelves, written, results, files);
  }

  private static <T extends Serializable> Brought<T> carryOut(
      int number, Map<TableName, ShelfScan> scans, ShelfWriter writer, ShelfWork<T> work)
      throws IOException {
    OpenShelf shelf = new OpenShelf(number, scans, writer);
    try {
      T result = work.of(shelf);
      return new Brought<>(result, shelf.close());
    } catch (IOException | RuntimeException | Error e) {
      shelf.abandon();
      throw e;
    }
  }
}
