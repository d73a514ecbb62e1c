package org.lister.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.lister.store.TableName;

/** A release of comparators as files, beside the folders of practices. */
final class ReleaseFolder {

  /** Spark takes no folder that begins so for a part of the table of packs. */
  static final String NAME = "_comparators";

  private static final ParquetFile COMPARATORS =
      ParquetFile.of("comparators.parquet", TableName.COMPARATORS.schema());

  private ReleaseFolder() {}

  /** Writes it where it is not there already. */
  static void write(Destination destination, List<Row> rows, Provenance provenance) {
    String input = Checksum.of(rows.toString());
    try (FileSystem storage = destination.open()) {
      PackFolder folder = new PackFolder(storage, new Path(destination.path(), NAME));
      if (folder.manifest().filter(there -> there.input().equals(input)).isEmpty()) {
        List<PackFile> files = List.of(COMPARATORS.file(rows), ReleaseSheet.of(rows).file());
        folder.replace(files, Manifest.of("", provenance, input, files));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write comparators in " + destination.uri(), e);
    }
  }
}
