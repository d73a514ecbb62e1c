package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Set;
import java.util.stream.Collectors;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** The files from which the committed episodes were made, as the ledger tells. */
final class LastTaken {

  private LastTaken() {}

  static Set<String> checksums(Tables tables) {
    long version = tables.version(TableName.EPISODES).version();
    return tables
        .ledger()
        .runs()
        .where(
            "exists(written, each -> each.name = '%s' AND each.version = %d)"
                .formatted(TableName.EPISODES.folder(), version))
        .select(explode(col("read")).as("file"))
        .where("file.version < 0 AND file.checksum <> ''")
        .select("file.checksum")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }
}
