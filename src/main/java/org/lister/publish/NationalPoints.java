package org.lister.publish;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.protect.ReleasedToEngland;

/**
 * INDICATOR_ACHIEVED_POINTS of all practices, in parts that executors write, in the folder {@code
 * _national} beside those of practices. A manifest, written last, makes the parts a whole.
 */
record NationalPoints(Destination destination, PointsSheet sheet, Provenance provenance) {

  /** Spark takes no folder that begins so for a part of a table. */
  static final String FOLDER = "_national";

  private static final long ROWS_A_PART = 200_000;

  /** Writes it where it is not there already. */
  StatementsResult.Points write(ReleasedToEngland released) {
    Dataset<Row> rows = released.rows();
    Row about =
        rows.agg(
                count(lit(1)),
                bit_xor(
                    xxhash64(col("practice"), col("indicator"), col("points"), col("is_approved"))))
            .first();
    String input = Checksum.of(String.join("\n", provenance.fingerprint(), sheet + "", about + ""));
    try (FileSystem storage = destination.open()) {
      PackFolder folder = new PackFolder(storage, new Path(destination.path(), FOLDER));
      Optional<Manifest> there = folder.manifest().filter(each -> each.input().equals(input));
      return there.isPresent()
          ? points(there.get(), false)
          : points(replace(folder, rows, about.getLong(0), input), true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write points in " + destination.uri(), e);
    }
  }

  private Manifest replace(PackFolder folder, Dataset<Row> rows, long count, String input)
      throws IOException {
    folder.withdraw();
    int parts = (int) (1 + (count - 1) / ROWS_A_PART);
    List<Manifest.Entry> entries =
        rows
            .repartitionByRange(Math.max(1, parts), col("practice"))
            .sortWithinPartitions("practice", "position", "indicator")
            .mapPartitions(new PointsWriter(destination, sheet), Encoders.row(PointsWriter.SCHEMA))
            .collectAsList()
            .stream()
            .map(row -> new Manifest.Entry(row.getString(0), row.getLong(1), row.getString(2)))
            .sorted(Comparator.comparing(Manifest.Entry::name))
            .toList();
    Manifest manifest = Manifest.ofWritten(provenance, input, entries);
    folder.close(manifest);
    return manifest;
  }

  private static StatementsResult.Points points(Manifest manifest, boolean isWritten) {
    return new StatementsResult.Points(
        isWritten,
        manifest.files().size(),
        manifest.bytes(),
        Checksum.of(manifest.file().content()));
  }
}
