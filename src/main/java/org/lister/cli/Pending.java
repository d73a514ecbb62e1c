package org.lister.cli;

import java.util.List;
import org.lister.domain.quality.Aggregation;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/** Finds out whether figures are about to be calculated again. */
final class Pending {

  private Pending() {}

  /** They are when the last calculation read other counts or entries than there are now. */
  static Aggregation now(Workplace workplace) {
    List<TableVersion> counts = workplace.versions(TableName.COUNTS, TableName.ENTRIES);
    return workplace
        .tables()
        .ledger()
        .last("settle")
        .filter(last -> last.read().containsAll(counts))
        .map(last -> Aggregation.UP_TO_DATE)
        .orElse(Aggregation.PENDING);
  }
}
