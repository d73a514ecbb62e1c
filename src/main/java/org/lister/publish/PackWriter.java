package org.lister.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Makes and writes packs on an executor, one after another.
 *
 * @param release the comparators that stand beside
 * @param inputs for each practice the checksum of what its pack is made from
 */
record PackWriter(
    Destination destination,
    Provenance provenance,
    PackLayout layout,
    Broadcast<Release> release,
    Map<String, String> inputs)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> packs) throws IOException {
    List<Row> deliveries = new ArrayList<>();
    try (FileSystem storage = destination.open()) {
      while (packs.hasNext()) {
        deliveries.add(deliver(Pack.of(packs.next()), storage).row());
      }
    }
    return deliveries.iterator();
  }

  private Delivery deliver(Pack pack, FileSystem storage) throws IOException {
    List<PackFile> files = layout.files(pack, release.value(), provenance);
    Manifest manifest =
        Manifest.of(
            pack.practice(), pack.areaCodes(), provenance, inputs.get(pack.practice()), files);
    PackFolder.of(storage, destination.path(), Audience.PRACTICE, pack.practice())
        .replace(files, manifest);
    return Delivery.written(manifest);
  }
}
