package org.lister.protect;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a practice's pack would be made from, in a few bytes. Rows are hashed where they lie and
 * their hashes added without regard to order, so that telling which practices have changed costs
 * one quick pass and no shuffle of counts.
 */
final class Fingerprints {

  /** Tables a row of which is reason enough to tell its practice something. */
  private static final Set<String> TELLING = Set.of("counts", "quality", "receipts");

  private Fingerprints() {}

  /**
   * A row a practice that something can be told: {@code practice, fingerprint}. Hospital records
   * name practices that never sent anything; those are told nothing.
   */
  static Dataset<Row> of(PackSources sources) {
    return Stream.of(
            hashed(sources.ownCounts(), "counts"),
            hashed(sources.quality(), "quality"),
            hashed(sources.receipts(), "receipts"),
            hashed(sources.ownLinkage(), "linkage"),
            hashed(sources.practices(), "reference"))
        .reduce(Dataset::union)
        .orElseThrow()
        .groupBy("practice")
        .agg(
            bool_or(col("is_telling")).as("is_told"),
            concat_ws(" ", count(lit(1)), hex(bit_xor(col("hash")))).as("fingerprint"))
        .where("is_told")
        .select("practice", "fingerprint");
  }

  private static Dataset<Row> hashed(Dataset<Row> rows, String table) {
    Column[] hashed =
        Stream.concat(Stream.of(lit(table)), Arrays.stream(rows.columns()).map(rows::col))
            .toArray(Column[]::new);
    return rows.select(
        rows.col("practice"),
        lit(TELLING.contains(table)).as("is_telling"),
        xxhash64(hashed).as("hash"));
  }
}
