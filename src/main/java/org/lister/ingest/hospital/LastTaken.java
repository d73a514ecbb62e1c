package org.lister.ingest.hospital;

import java.util.Set;
import java.util.stream.Collectors;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** The files from which the committed episodes were made, as the ledger tells. */
final class LastTaken {

  private LastTaken() {}

  static Set<String> checksums(Tables tables) {
    TableVersion episodes = tables.version(TableName.EPISODES);
    return episodes.version() < 0
        ? Set.of()
        : tables.ledger().writerOf(episodes).stream()
            .flatMap(run -> run.read().stream())
            .map(TableVersion::checksum)
            .filter(checksum -> !checksum.isEmpty())
            .collect(Collectors.toSet());
  }
}
