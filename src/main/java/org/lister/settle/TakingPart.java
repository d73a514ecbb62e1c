package org.lister.settle;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Participation;

/**
 * Who takes part on the last day of the period. Of a service and contract of which no participation
 * is known at all, as of a year of the past whose counts somebody brings, whoever has counts does.
 *
 * @param practices null when nothing is known of anybody
 */
record TakingPart(@Nullable TreeSet<String> practices) implements Serializable {

  static TakingPart of(SettleRequest request) {
    Participation participation = request.participation();
    return participation.isSilentUntil(request.service().terms().period().to())
        ? new TakingPart(null)
        : new TakingPart(new TreeSet<>(participation.on(request.periodEnd())));
  }

  boolean holds(String practice) {
    return practices == null || practices.contains(practice);
  }

  boolean isKnown() {
    return practices != null;
  }

  /** Those who take part and are not among these. */
  SortedSet<String> without(Collection<String> counted) {
    SortedSet<String> rest = practices == null ? new TreeSet<>() : new TreeSet<>(practices);
    rest.removeAll(counted);
    return rest;
  }

  List<String> notes() {
    return isKnown()
        ? List.of()
        : List.of(
            "no participation in this service is known up to the end of its contract, so every practice with counts was taken to take part");
  }
}
