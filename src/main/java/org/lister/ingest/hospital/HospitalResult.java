package org.lister.ingest.hospital;

import java.util.List;
import java.util.Map;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/**
 * What a run took in.
 *
 * @param rows in all files
 * @param kept episodes written
 * @param duplicates rows whose EPIKEY stood there before
 * @param withoutKey rows without an EPIKEY, which nothing could refer to
 * @param nhsNumberFaults kept episodes without a valid NHS number, by what is wrong with it
 * @param read the files with their checksums: what the ledger has to keep, because the next run
 *     finds there whether anything has changed
 * @param written the new versions of tables; of episodes none when nothing has changed
 */
public record HospitalResult(
    long rows,
    long kept,
    long duplicates,
    long withoutKey,
    Map<String, Long> nhsNumberFaults,
    List<TableVersion> read,
    List<TableVersion> written) {

  public HospitalResult {
    nhsNumberFaults = Map.copyOf(nhsNumberFaults);
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  static HospitalResult unchanged(List<TableVersion> read, List<TableVersion> written) {
    return new HospitalResult(0, 0, 0, 0, Map.of(), read, written);
  }

  /** Whether the episodes stay as they are. */
  public boolean isUnchanged() {
    return written.stream().noneMatch(table -> table.name().equals(TableName.EPISODES.folder()));
  }
}
