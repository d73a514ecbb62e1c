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
import org.apache.spark.broadcast.Broadcast;

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
    return reading(table, tables.version(table), columns);
  }

  /** Reads a table at a version, which may be one that this stage has just written. */
  public ShelfRun reading(TableName table, TableVersion at, String... columns) {
    read.put(table, tables.scan(table, at, columns));
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

  /** All that tasks need, sent to each executor once. */
  private record Job<T extends Serializable>(
      Map<TableName, ShelfScan> scans, ShelfWriter writer, ShelfWork<T> work)
      implements Serializable {

    Brought<T> carryOut(int number) throws IOException {
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

  /** Does the work for each shelf. */
  public <T extends Serializable> ShelvesDone<T> each(ShelfWork<T> work) {
    written.forEach(tables::prepareToWrite);
    List<T> results = new ArrayList<>();
    List<ShelfFile.Written> files = new ArrayList<>();
    for (Brought<T> brought : carriedOut(work)) {
      results.add(brought.result());
      files.addAll(brought.files());
    }
    return new ShelvesDone<>(tables, shelves, written, results, files);
  }

  private <T extends Serializable> List<Brought<T>> carriedOut(ShelfWork<T> work) {
    if (shelves.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(tables.spark().sparkContext());
    ShelfWriter writer = new ShelfWriter(tables.spark(), tables.roots(), written);
    Broadcast<Job<T>> job = context.broadcast(new Job<>(new HashMap<>(read), writer, work));
    try {
      return context
          .parallelize(List.copyOf(shelves), shelves.size())
          .map(number -> job.value().carryOut(number))
          .collect();
    } finally {
      job.destroy();
    }
  }
}
