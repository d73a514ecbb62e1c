package org.lister.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one practice. Of a count that was brought in several times the latest stands; two
 * values of one time contradict each other.
 */
final class Tally {

  static final String LIST = "LIST";
  static final String PATIENTS = "patients";
  static final String REGISTER = "register";
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";

  /** Where measured counts come from, in the words of the table of achievements. */
  static final String MEASURED = "MEASURED";

  private record Key(String indicator, String field) {}

  private record Count(@Nullable Long value, String source, long entered) {}

  private final Map<Key, Count> counts = new HashMap<>();
  private final Set<Key> contradicted = new HashSet<>();

  /**
   * @param rows indicator, field, value, source, entered
   */
  static Tally of(List<Row> rows) {
    Tally tally = new Tally();
    for (Row row : rows) {
      Key key = new Key(row.getString(0), row.getString(1));
      tally.add(
          key,
          new Count(
              row.isNullAt(2) ? null : Long.valueOf(row.getLong(2)),
              row.getString(3),
              row.getLong(4)));
    }
    return tally;
  }

  private void add(Key key, Count count) {
    Count other = counts.get(key);
    if (other == null || other.entered() < count.entered()) {
      counts.put(key, count);
      contradicted.remove(key);
    } else if (other.entered() == count.entered()
        && !java.util.Objects.equals(other.value(), count.value())) {
      contradicted.add(key);
    }
  }

  /** The count; null when there is none, or an empty one. */
  @Nullable Long value(String indicator, String field) {
    Count count = counts.get(new Key(indicator, field));
    return count == null ? null : count.value();
  }

  /** Where the counts of an indicator come from. */
  String source(String indicator, String field) {
    Count count = counts.get(new Key(indicator, field));
    return count == null ? "MANUAL" : count.source();
  }

  /** What is wrong whatever is paid for. */
  List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    for (Key key : contradicted) {
      refusals.add(
          Refusal.of(
              Refusal.Why.TWO_VALUES,
              "%s of %s has two values that were brought in together",
              key.field(),
              key.indicator()));
    }
    counts.forEach(
        (key, count) -> {
          if (count.value() != null && count.value() < 0) {
            refusals.add(
                Refusal.of(
                    Refusal.Why.NEGATIVE_COUNT,
                    "%s of %s is below 0 (%d)",
                    key.field(),
                    key.indicator(),
                    count.value()));
          }
        });
    refusals.sort(java.util.Comparator.comparing(Refusal::sentence));
    return refusals;
  }
}
