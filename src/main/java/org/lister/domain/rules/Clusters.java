package org.lister.domain.rules;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clusters that rules may name.
 *
 * @param coded clusters of codes that stand in the GP record
 * @param linked clusters that come from hospital records by linkage: days without values
 */
public record Clusters(Set<String> coded, Set<String> linked) {

  public Clusters {
    coded = Set.copyOf(coded);
    linked = Set.copyOf(linked);
  }

  /** Every name, in alphabetical order. */
  public Collection<String> all() {
    Set<String> all = new TreeSet<>(coded);
    all.addAll(linked);
    return all;
  }
}
