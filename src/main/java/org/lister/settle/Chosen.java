package org.lister.settle;

import java.util.SortedSet;
import java.util.TreeSet;

/** Whose achievement somebody decides about. */
public sealed interface Chosen {

  /** That of practices by name: all of them or none. */
  record These(SortedSet<String> practices) implements Chosen {
    public These {
      practices = new TreeSet<>(practices);
    }
  }

  /** Every one that awaits the decision of whoever decides. */
  record AllThatAwait() implements Chosen {}
}
