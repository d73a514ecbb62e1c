package org.lister.measure.fold;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.store.ShelfFile;
import org.lister.store.TableName;

/**
 * The counts of one practice and of each of its GPs. A practice lies on one shelf, so that its
 * counts are whole when its last patient has been asked about.
 */
final class PracticeCounts {

  private final List<CountLines> rulesets;
  private final SpecificInternalRow row = new SpecificInternalRow(TableName.COUNTS.fileSchema());
  private final Map<UTF8String, long[][]> byGp = new HashMap<>();

  PracticeCounts(List<CountLines> rulesets) {
    this.rulesets = rulesets;
  }

  /** The tallies of a GP, one a ruleset. */
  long[][] of(UTF8String gp) {
    long[][] tallies = byGp.get(gp);
    if (tallies == null) {
      tallies = empty();
      byGp.put(gp.clone(), tallies);
    }
    return tallies;
  }

  private long[][] empty() {
    return rulesets.stream().map(CountLines::empty).toArray(long[][]::new);
  }

  /** Whether nobody was counted. */
  boolean isEmpty() {
    return byGp.isEmpty();
  }

  /** Writes what was counted, in order, and begins anew. */
  void writeTo(UTF8String practice, ShelfFile gps, ShelfFile practices) throws IOException {
    long[][] all = empty();
    for (Map.Entry<UTF8String, long[][]> gp : new TreeMap<>(byGp).entrySet()) {
      write(practice, gp.getKey(), gp.getValue(), gps);
      add(gp.getValue(), all);
    }
    write(practice, null, all, practices);
    byGp.clear();
  }

  private static void add(long[][] part, long[][] all) {
    for (int ruleset = 0; ruleset < all.length; ruleset++) {
      for (int cell = 0; cell < all[ruleset].length; cell++) {
        all[ruleset][cell] += part[ruleset][cell];
      }
    }
  }

  private void write(
      UTF8String practice, @Nullable UTF8String gp, long[][] tallies, ShelfFile file) {
    row.update(0, practice);
    row.update(1, gp);
    for (int ruleset = 0; ruleset < tallies.length; ruleset++) {
      for (CountLines.Line line : rulesets.get(ruleset).lines()) {
        row.update(2, UTF8String.fromString(line.indicator()));
        row.update(3, UTF8String.fromString(line.field()));
        row.setLong(4, line.of(tallies[ruleset]));
        file.add(row);
      }
    }
  }
}
