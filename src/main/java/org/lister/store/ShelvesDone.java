package org.lister.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Shelves that were worked on, and files that nobody sees yet.
 *
 * @param <T> what was said about each shelf
 */
public final class ShelvesDone<T extends Serializable> {

  private final Tables tables;
  private final SortedSet<Integer> shelves;
  private final Set<TableName> written;
  private final List<T> results;
  private final List<ShelfFile.Written> files;

  ShelvesDone(
      Tables tables,
      SortedSet<Integer> shelves,
      Set<TableName> written,
      List<T> results,
      List<ShelfFile.Written> files) {
    this.tables = tables;
    this.shelves = shelves;
    this.written = written;
    this.results = List.copyOf(results);
    this.files = List.copyOf(files);
  }

  /** What the work said, in order of the shelves. */
  public List<T> results() {
    return results;
  }

  /** Puts the new files in the place of the old ones, in one step a table. */
  public List<TableVersion> commit() {
    return commit(Map.of());
  }

  /**
   * The same, for one part of each table.
   *
   * @param only values of partition columns other than the shelf, each one of the values given: old
   *     files of other values stay
   */
  public List<TableVersion> commit(Map<String, Set<String>> only) {
    List<TableVersion> versions = new ArrayList<>();
    for (TableName table : written) {
      List<ShelfFile.Written> own =
          files.stream().filter(file -> file.table() == table).collect(Collectors.toList());
      versions.add(tables.replaceShelves(table, shelves, only, own));
    }
    return versions;
  }

  /** Takes the files away again. */
  public void discard() {
    Configuration hadoop = tables.spark().sessionState().newHadoopConf();
    try {
      for (ShelfFile.Written file : files) {
        Path path = new Path(tables.roots().of(file.table()) + "/" + file.path());
        path.getFileSystem(hadoop).delete(path, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
