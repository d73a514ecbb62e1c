package org.lister;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lister.store.StageRecord;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Makes what a test wrote visible, as the door does after a stage. */
public final class LedgerOfTests {

  private LedgerOfTests() {}

  public static void commit(Tables tables, List<TableVersion> written) {
    commit(tables, "test", List.of(), written);
  }

  /** The same for a stage that looks at what it did the last time. */
  public static void commit(
      Tables tables, String stage, List<TableVersion> read, List<TableVersion> written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "test",
                stage,
                Instant.now(),
                Duration.ZERO,
                0,
                read,
                written,
                "rules",
                "software"));
  }
}
