package org.lister.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes and writes packs on an executor, one after another. */
record PackWriter(Destination destination, Provenance provenance, PackLayout layout)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> packs) throws IOException {
    List<Row> deliveries = new ArrayList<>();
    try (FileSystem storage = destination.open()) {
      while (packs.hasNext()) {
        deliveries.add(deliver(packs.next(), storage).row());
      }
    }
    return deliveries.iterator();
  }

  private Delivery deliver(Row row, FileSystem storage) throws IOException {
    Pack pack = Pack.of(row);
    String input =
        Checksum.of(
            String.join("\n", provenance.fingerprint(), layout.fingerprint(), row.getAs("input")));
    PackFolder folder = PackFolder.of(storage, destination.path(), pack.practice());
    Optional<Manifest> present = folder.manifest();
    if (present.isPresent() && present.get().input().equals(input)) {
      return Delivery.unchanged(present.get());
    }
    List<PackFile> files = layout.files(pack, provenance);
    Manifest manifest = Manifest.of(pack.practice(), provenance, input, files);
    folder.replace(files, manifest);
    return Delivery.written(manifest);
  }
}
