package org.lister.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import org.apache.commons.lang3.mutable.MutableLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;

/** A file of a table while a task writes it. Nobody sees it before the driver commits it. */
public final class ShelfFile {

  private final TableName table;
  private final Map<String, String> partition;
  private final String path;
  private final Path file;
  private final FileSystem storage;
  private final OutputWriter writer;
  private final MutableLong rows = new MutableLong();

  /**
   * What was written.
   *
   * @param partition values of all partition columns
   * @param path below the folder of the table
   */
  record Written(
      TableName table,
      Map<String, String> partition,
      String path,
      long bytes,
      long modified,
      long rows)
      implements Serializable {}

  ShelfFile(
      TableName table,
      Map<String, String> partition,
      String path,
      Path file,
      FileSystem storage,
      OutputWriter writer) {
    this.table = table;
    this.partition = partition;
    this.path = path;
    this.file = file;
    this.storage = storage;
    this.writer = writer;
  }

  /** Adds a row of the table's columns without those of its partitions; the row may be reused. */
  public void add(InternalRow row) {
    writer.write(row);
    rows.increment();
  }

  Written close() throws IOException {
    writer.close();
    FileStatus status = storage.getFileStatus(file);
    return new Written(
        table, partition, path, status.getLen(), status.getModificationTime(), rows.longValue());
  }

  void abandon() {
    try {
      writer.close();
      storage.delete(file, false);
    } catch (IOException | RuntimeException e) {
      // The task has failed already and says why; a file that nobody commits harms nobody.
    }
  }
}
