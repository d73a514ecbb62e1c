package org.lister.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's counts of one indicator, in both sources.
 *
 * @param counts by field
 */
record Case(String level, String organisation, String indicator, Map<String, Pair> counts) {

  /** A count in both sources, null where a source has none. */
  record Pair(@Nullable Long ours, @Nullable Long theirs) {

    @Nullable Long difference() {
      return ours == null || theirs == null ? null : Long.valueOf(ours - theirs);
    }
  }

  /** Of rows of one organisation and indicator. */
  static Case of(List<Row> rows) {
    Row first = rows.get(0);
    Map<String, Pair> counts = new LinkedHashMap<>();
    rows.forEach(
        row -> counts.put(row.getAs("field"), new Pair(row.getAs("ours"), row.getAs("theirs"))));
    return new Case(
        first.getAs("level"), first.getAs("organisation"), first.getAs("indicator"), counts);
  }

  Pair count(String field) {
    return counts.getOrDefault(field, new Pair(null, null));
  }

  /** Ours less theirs of those of the fields that both sources have, in the order given. */
  Map<String, Long> differences(List<String> fields) {
    Map<String, Long> differences = new LinkedHashMap<>();
    for (String field : fields) {
      Long difference = count(field).difference();
      if (difference != null) {
        differences.put(field, difference);
      }
    }
    return differences;
  }
}
