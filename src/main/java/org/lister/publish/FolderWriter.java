package org.lister.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Makes and writes a folder for each row on an executor, one after another. A folder that was made
 * from just this is left alone.
 *
 * <p>The rows have two columns beside what the contents are made from: the reader's code, and
 * {@link #FINGERPRINT}.
 */
record FolderWriter(
    Destination destination, Audience audience, Provenance provenance, Contents contents)
    implements MapPartitionsFunction<Row, Row> {

  /** A few bytes that tell whether anything of the row has changed. */
  static final String FINGERPRINT = "fingerprint";

  @Override
  public Iterator<Row> call(Iterator<Row> released) throws IOException {
    List<Row> deliveries = new ArrayList<>();
    try (FileSystem storage = destination.open()) {
      while (released.hasNext()) {
        deliveries.add(deliver(released.next(), storage).row());
      }
    }
    return deliveries.iterator();
  }

  private Delivery deliver(Row row, FileSystem storage) throws IOException {
    String reader = row.getAs(audience.column());
    PackFolder folder = PackFolder.of(storage, destination.path(), audience, reader);
    String input = input(row.getAs(FINGERPRINT));
    Optional<Manifest> there = folder.manifest().filter(each -> each.input().equals(input));
    if (there.isPresent()) {
      return Delivery.unchanged(there.get());
    }
    List<PackFile> files = contents.files(row, provenance);
    Manifest manifest = Manifest.of(audience, reader, provenance, input, files);
    folder.replace(files, manifest);
    return Delivery.written(manifest);
  }

  private String input(String fingerprint) {
    return Checksum.of(
        String.join("\n", provenance.fingerprint(), contents.fingerprint(), fingerprint));
  }
}
