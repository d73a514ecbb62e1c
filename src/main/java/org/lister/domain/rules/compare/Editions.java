package org.lister.domain.rules.compare;

import java.util.Set;
import java.util.TreeSet;

/** The two versions that are compared. */
public record Editions(Edition before, Edition after) {

  /** The same without codelists of which neither version's rules speak. */
  public Editions withUsedCodelists() {
    Set<String> used = new TreeSet<>(before.clusters());
    used.addAll(after.clusters());
    return new Editions(before.withOnly(used), after.withOnly(used));
  }
}
