package org.lister.publish;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What became of one reader's pack, as an executor reports it.
 *
 * @param reader code of the practice or commissioner
 * @param isWritten false when the pack that is there would have come out the same
 * @param manifest checksum of the manifest
 */
record Delivery(String reader, boolean isWritten, long files, long bytes, String manifest)
    implements Comparable<Delivery> {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "reader STRING, is_written BOOLEAN, files BIGINT, bytes BIGINT, manifest STRING");

  static Delivery of(Row row) {
    return new Delivery(
        row.getString(0), row.getBoolean(1), row.getLong(2), row.getLong(3), row.getString(4));
  }

  /** A pack that was just written. */
  static Delivery written(Manifest manifest) {
    return of(manifest, true);
  }

  /** A pack that was left as it is. */
  static Delivery unchanged(Manifest manifest) {
    return of(manifest, false);
  }

  private static Delivery of(Manifest manifest, boolean isWritten) {
    return new Delivery(
        manifest.reader(),
        isWritten,
        manifest.files().size(),
        manifest.bytes(),
        Checksum.of(manifest.file().content()));
  }

  Row row() {
    return RowFactory.create(reader, isWritten, files, bytes, manifest);
  }

  @Override
  public int compareTo(Delivery other) {
    return reader.compareTo(other.reader);
  }
}
