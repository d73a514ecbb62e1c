package org.lister.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one indicator from one side: those that were measured, or those that were brought
 * in. Of a count that was brought in several times the latest stands; two values of one time
 * contradict each other.
 */
final class Pile {

  /**
   * @param entered when it was brought in, in microseconds
   */
  record Count(@Nullable Long value, String source, long entered) {}

  private final Map<String, Count> counts = new HashMap<>();
  private final Set<String> contradicted = new TreeSet<>();
  private final List<String> overtaken = new ArrayList<>();

  void add(String field, Count count) {
    Count other = counts.get(field);
    if (other == null) {
      counts.put(field, count);
    } else if (other.entered() != count.entered()) {
      latest(field, other, count);
    } else if (!Objects.equals(other.value(), count.value())) {
      contradicted.add(field);
    }
  }

  private void latest(String field, Count one, Count other) {
    overtaken.add(field);
    if (one.entered() < other.entered()) {
      counts.put(field, other);
      contradicted.remove(field);
    }
  }

  Map<String, Count> counts() {
    return counts;
  }

  /** Fields of which two values were brought in together. */
  Set<String> contradicted() {
    return contradicted;
  }

  /** Rows in whose place a later one stands. */
  long overtaken() {
    return overtaken.size();
  }

  /** How many counts are not empty. */
  long said() {
    return counts.values().stream().filter(each -> each.value() != null).count();
  }

  boolean isSaidByHand() {
    return counts.values().stream()
        .anyMatch(each -> each.value() != null && each.source().equals(Tally.BY_HAND));
  }
}
