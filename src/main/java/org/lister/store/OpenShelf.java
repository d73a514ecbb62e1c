package org.lister.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** One shelf as its task sees it: what lies on it in several tables, and what will lie on it. */
public final class OpenShelf {

  private record Place(TableName table, Map<String, String> partition) {}

  private final int number;
  private final Map<TableName, ShelfScan> scans;
  private final ShelfWriter writer;
  private final Map<Place, ShelfFile> files = new LinkedHashMap<>();

  OpenShelf(int number, Map<TableName, ShelfScan> scans, ShelfWriter writer) {
    this.number = number;
    this.scans = scans;
    this.writer = writer;
  }

  public int number() {
    return number;
  }

  /**
   * The shelf's rows in a table, in the order of its file. A batch is valid until the next one; its
   * columns stand in the order of the table, those left out that the run does not read.
   */
  public Iterator<ColumnarBatch> read(TableName table) {
    return scans.get(table).batches(number, TaskContext.get());
  }

  /** The file that will be the shelf's in a table; begun when it is first asked for. */
  public ShelfFile write(TableName table) throws IOException {
    return write(table, Map.of());
  }

  /**
   * The file that will be the shelf's in one partition of a table.
   *
   * @param partition values of the table's partition columns other than the shelf
   */
  public ShelfFile write(TableName table, Map<String, String> partition) throws IOException {
    Place place = new Place(table, partition);
    ShelfFile file = files.get(place);
    if (file == null) {
      file = writer.begin(table, partition, number);
      files.put(place, file);
    }
    return file;
  }

  /** Closes the files; what they are is told to the driver. */
  List<ShelfFile.Written> close() throws IOException {
    List<ShelfFile.Written> written = new ArrayList<>();
    for (ShelfFile file : files.values()) {
      written.add(file.close());
    }
    return written;
  }

  /** Takes back what a failed task has begun. */
  void abandon() {
    files.values().forEach(ShelfFile::abandon);
  }
}
