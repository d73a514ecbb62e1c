package org.lister.cli;

import java.util.List;
import org.lister.store.TableVersion;

/** One stage as the door sees it: what it would do, whether it has to, and doing it. */
interface Step {

  /** The stage's name in the ledger. */
  String name();

  /** What would be read, computed and written, a sentence a line. */
  List<String> plan(Workplace workplace);

  /**
   * The versions that, with the configuration, decide whether the stage has anything to do: just
   * what it read when it has run; none for a stage that looks for itself.
   */
  List<TableVersion> inputs(Workplace workplace);

  /** Does it. */
  Done run(Workplace workplace, String run);

  /**
   * What a stage did.
   *
   * @param rows rows it read, for the rate
   * @param sentences what a person wants to know
   */
  record Done(
      long rows, List<TableVersion> read, List<TableVersion> written, List<String> sentences) {
    public Done {
      read = List.copyOf(read);
      written = List.copyOf(written);
      sentences = List.copyOf(sentences);
    }
  }
}
