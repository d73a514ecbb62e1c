package org.lister.bench.sql;

import java.util.Set;

/**
 * A column and how it is worked out.
 *
 * @param uses the columns that it speaks of
 */
record Definition(String name, String expression, Set<String> uses) {

  Definition {
    uses = Set.copyOf(uses);
  }

  /** Whether it is dear: it looks at the members of a list. */
  boolean walksLists() {
    return expression.contains("list_");
  }
}
