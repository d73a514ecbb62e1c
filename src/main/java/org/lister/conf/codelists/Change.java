package org.lister.conf.codelists;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lister.domain.Codelist;

/**
 * What an import makes of one list.
 *
 * @param codes how many codes it holds now
 * @param added codes that it did not hold
 * @param removed codes that it holds no longer
 */
public record Change(String cluster, Kind kind, int codes, Set<Long> added, Set<Long> removed) {

  public Change {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /** What becomes of the list. */
  public enum Kind {
    NEW,
    REPLACED,
    SAME_CODES
  }

  static Change of(Draft draft, Optional<Codelist> before) {
    Set<Long> old = before.map(Codelist::codes).orElse(Set.of());
    Set<Long> added = without(draft.terms().keySet(), old);
    Set<Long> removed = without(old, draft.terms().keySet());
    Kind changed = added.isEmpty() && removed.isEmpty() ? Kind.SAME_CODES : Kind.REPLACED;
    return new Change(
        draft.cluster(),
        before.isEmpty() ? Kind.NEW : changed,
        draft.terms().size(),
        added,
        removed);
  }

  private static Set<Long> without(Set<Long> some, Set<Long> others) {
    Set<Long> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
