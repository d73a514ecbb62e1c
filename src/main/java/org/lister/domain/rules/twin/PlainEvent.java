package org.lister.domain.rules.twin;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of a record: its code stands in these clusters. */
public record PlainEvent(
    LocalDate date, Set<String> clusters, @Nullable Double value1, @Nullable Double value2) {

  public PlainEvent {
    clusters = Set.copyOf(clusters);
  }

  boolean isOf(String cluster) {
    return clusters.contains(cluster);
  }
}
