package org.lister.fire;

import java.nio.file.Path;
import org.lister.SparkForTests;
import org.lister.store.Roots;
import org.lister.store.Tables;

/** The tables below a folder of results, as the ledger has committed them now. */
final class Committed {

  private Committed() {}

  static Tables tables(Path out) {
    return new Tables(
        SparkForTests.session(),
        new Roots(out.resolve("restricted").toString(), out.resolve("tables").toString()));
  }
}
