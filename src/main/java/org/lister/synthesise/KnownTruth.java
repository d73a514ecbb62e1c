package org.lister.synthesise;

import java.io.Closeable;
import java.io.IOException;

/** What is known of where people stand, written while their files are. */
interface KnownTruth extends Closeable {

  /** Somebody on the list of the practice they are at home in. */
  void add(Life life) throws IOException;

  /** Somebody who is on this list too. */
  void add(Guest guest) throws IOException;

  static KnownTruth of(England england, Practice practice, OutFiles out) throws IOException {
    Demand demand = england.demand();
    if (demand == null) {
      return new ToldTruth(practice, out.memberships(practice));
    }
    return switch (demand.truth()) {
      case WORKED_OUT -> WorkedOutTruth.of(england, demand, practice, out);
      case LEFT_OUT -> new NoTruth();
    };
  }
}
