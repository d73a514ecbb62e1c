package org.lister.conf.codelists;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param changes one a list, in alphabetical order
 * @param passedOver clusters of the release that no rule names
 * @param misnamed clusters of the release whose names no rule could write
 * @param lacking clusters that rules name and the release lacks
 * @param withoutTerm codes that came without a term
 */
public record ImportResult(
    Release release,
    List<Change> changes,
    List<String> passedOver,
    List<String> misnamed,
    List<Lacking> lacking,
    long withoutTerm) {

  public ImportResult {
    changes = List.copyOf(changes);
    passedOver = List.copyOf(passedOver);
    misnamed = List.copyOf(misnamed);
    lacking = List.copyOf(lacking);
  }

  /**
   * A cluster that the release does not hold.
   *
   * @param origin what stands behind the list that stays; empty when there is none
   */
  public record Lacking(String cluster, String origin) {}
}
