package org.lister.domain;

import java.util.Map;
import java.util.Set;

/**
 * A cluster of SNOMED CT codes with their terms.
 *
 * @param name the cluster's name in the business rules, for example {@code DM_COD}
 * @param terms code to preferred term
 * @param source where the list comes from
 * @param proposed true when the list is ours, short, and waits for a clinical informatician
 */
public record Codelist(String name, Map<Long, String> terms, String source, boolean proposed) {

  public Codelist {
    terms = Map.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("Cannot use codelist " + name + ": it holds no code");
    }
  }

  public Set<Long> codes() {
    return terms.keySet();
  }
}
