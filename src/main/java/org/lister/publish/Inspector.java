package org.lister.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Looks on an executor at the packs that are there.
 *
 * @param shape all that shapes packs beside a practice's own rows
 */
record Inspector(Destination destination, String shape) implements MapPartitionsFunction<Row, Row> {

  /**
   * What was found of one practice.
   *
   * @param input checksum of what its pack is to be made from
   * @param present the pack that was made from just that, null when there is none
   */
  record Found(String practice, String input, @Nullable Delivery present) {

    static final StructType SCHEMA =
        StructType.fromDDL("practice STRING, input STRING").add("present", Delivery.SCHEMA);

    static Found of(Row row) {
      return new Found(
          row.getString(0),
          row.getString(1),
          row.isNullAt(2) ? null : Delivery.of(row.getStruct(2)));
    }

    boolean isDue() {
      return present == null;
    }

    Delivery delivery() {
      return Objects.requireNonNull(present);
    }

    Row row() {
      return RowFactory.create(practice, input, present == null ? null : present.row());
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> fingerprints) throws IOException {
    List<Row> found = new ArrayList<>();
    try (FileSystem storage = destination.open()) {
      while (fingerprints.hasNext()) {
        Row row = fingerprints.next();
        found.add(found(storage, row.getAs("practice"), row.getAs("fingerprint")).row());
      }
    }
    return found.iterator();
  }

  private Found found(FileSystem storage, String practice, String fingerprint) throws IOException {
    String input = Checksum.of(shape + "\n" + fingerprint);
    Optional<Delivery> present =
        PackFolder.of(storage, destination.path(), Audience.PRACTICE, practice)
            .manifest()
            .filter(manifest -> manifest.input().equals(input))
            .map(Delivery::unchanged);
    return new Found(practice, input, present.orElse(null));
  }
}
