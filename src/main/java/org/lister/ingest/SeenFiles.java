package org.lister.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * The checksums of files as the last look found them. A file to which nobody has written since need
 * not be read again: of England's 18,900 files that is the difference between a listing and five
 * gigabytes.
 */
public final class SeenFiles {

  private final Tables tables;
  private final Map<FileStamp, String> before;
  private final Look look;

  private SeenFiles(Tables tables, Map<FileStamp, String> before, Look look) {
    this.tables = tables;
    this.before = Map.copyOf(before);
    this.look = look;
  }

  /** As the ledger last committed them. */
  public static SeenFiles of(Tables tables, Look look) {
    Map<FileStamp, String> before = new HashMap<>();
    for (Row row : tables.read(TableName.SEEN_FILES).collectAsList()) {
      Instant modified = row.getTimestamp(2).toInstant();
      before.put(new FileStamp(row.getString(0), row.getLong(1), modified), row.getString(3));
    }
    return new SeenFiles(tables, before, look);
  }

  /** The SHA-256 of those of these files that need not be looked through. */
  public Map<FileStamp, String> sha256(Collection<FileStamp> files) {
    return look.through() == Look.Files.ALL
        ? Map.of()
        : files.stream()
            .distinct()
            .filter(before::containsKey)
            .collect(Collectors.toMap(file -> file, before::get));
  }

  /**
   * Keeps what is known of the files of a folder now, in place of what was known of them before.
   *
   * @param found the SHA-256 of each
   * @return the table as written; none when it says so already
   */
  public Optional<TableVersion> keep(String folder, Map<FileStamp, String> found) {
    String root = qualified(folder);
    Map<FileStamp, String> after = new HashMap<>(before);
    after.keySet().removeIf(file -> file.uri().startsWith(root));
    found.forEach(
        (file, sha256) -> {
          if (file.isSettled(look.at())) {
            after.put(file, sha256);
          }
        });
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(
            tables.overwrite(
                TableName.SEEN_FILES, tables.ofRows(TableName.SEEN_FILES, rows(after))));
  }

  /** As the names of its files begin. */
  private String qualified(String folder) {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(tables.spark().sessionState().newHadoopConf());
      return files.makeQualified(path) + "/";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(Map<FileStamp, String> files) {
    return files.entrySet().stream()
        .map(
            each ->
                RowFactory.create(
                    each.getKey().uri(),
                    each.getKey().bytes(),
                    Timestamp.from(each.getKey().modified()),
                    each.getValue()))
        .toList();
  }
}
