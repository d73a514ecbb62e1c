package org.lister.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of SNOMED CT codes with their terms.
 *
 * @param name the cluster's name in the business rules, for example {@code DM_COD}
 * @param terms code to preferred term
 * @param source where the list comes from
 * @param proposed true when the list is ours, short, and waits for a clinical informatician
 * @param release name and version of the release that it was imported from; null when nobody said
 * @param effective the first day for which the release is meant; null when nobody said
 */
public record Codelist(
    String name,
    Map<Long, String> terms,
    String source,
    boolean proposed,
    @Nullable String release,
    @Nullable LocalDate effective) {

  public Codelist {
    terms = Map.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("Cannot use codelist " + name + ": it holds no code");
    }
  }

  /** A list that no release is known of. */
  public Codelist(String name, Map<Long, String> terms, String source, boolean proposed) {
    this(name, terms, source, proposed, null, null);
  }

  public Set<Long> codes() {
    return terms.keySet();
  }

  /** What stands behind the list, in a few words: its release, or else its source. */
  public String origin() {
    String shortly = source.split(" \\(|, ", 2)[0];
    if (release == null) {
      return proposed ? "proposed" : shortly;
    }
    return proposed ? release + ", proposed" : release;
  }
}
