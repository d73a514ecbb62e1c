package org.lister.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Writes the references of practices on an executor, one after another. */
record ReferenceWriter(Destination destination, Provenance provenance)
    implements MapPartitionsFunction<Row, Row> {

  static final String FILE = "references.csv";

  private static final List<String> HEADER =
      List.of("indicator", "line", "gp", "counted", "reason", "rule");

  @Override
  public Iterator<Row> call(Iterator<Row> practices) throws IOException {
    List<Row> deliveries = new ArrayList<>();
    try (FileSystem storage = destination.open()) {
      while (practices.hasNext()) {
        deliveries.add(deliver(practices.next(), storage).row());
      }
    }
    return deliveries.iterator();
  }

  private Delivery deliver(Row row, FileSystem storage) throws IOException {
    String practice = row.getAs("practice");
    List<Row> references = row.getList(row.fieldIndex("references"));
    PackFile file =
        new Sheet(FILE, HEADER, references.stream().map(ReferenceWriter::cells).toList()).file();
    Manifest manifest = Manifest.of(practice, provenance, file.checksum(), List.of(file));
    PackFolder.of(storage, destination.path(), Audience.PRACTICE, practice)
        .replace(List.of(file), manifest);
    return Delivery.written(manifest);
  }

  private static List<String> cells(Row reference) {
    return IntStream.range(0, HEADER.size())
        .mapToObj(place -> reference.isNullAt(place) ? "" : reference.get(place).toString())
        .toList();
  }
}
