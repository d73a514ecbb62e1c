package org.lister.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which practices take part in a service, and when. A file of a practice that does not take part on
 * the extract's day may not even be opened: there is no legal basis to process it.
 */
public record Participation(Map<PracticeCode, List<Stay>> practices) {

  /** First and last day, both included. A stay that has not ended ends at {@link LocalDate#MAX}. */
  public record Stay(LocalDate from, LocalDate to) {
    public Stay {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "Cannot take part from %s to %s: it ends before it starts".formatted(from, to));
      }
    }

    public static Stay since(LocalDate from) {
      return new Stay(from, LocalDate.MAX);
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public Participation {
    practices =
        practices.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  public boolean takesPart(PracticeCode practice, LocalDate day) {
    return practices.getOrDefault(practice, List.of()).stream().anyMatch(stay -> stay.holds(day));
  }

  /** How many practices take part on a day. */
  public long countOn(LocalDate day) {
    return on(day).size();
  }

  /** The practices that take part on a day, in order. */
  public SortedSet<String> on(LocalDate day) {
    return practices.keySet().stream()
        .filter(practice -> takesPart(practice, day))
        .map(PracticeCode::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether nothing is said of anybody up to a day: no practice is there, or all that are begin
   * later. A practice that was asked and takes no part is something that is said.
   */
  public boolean isSilentUntil(LocalDate day) {
    return practices.values().stream()
        .allMatch(
            stays -> !stays.isEmpty() && stays.stream().allMatch(stay -> stay.from().isAfter(day)));
  }
}
