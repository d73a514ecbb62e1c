package org.lister.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A reason and the condition under which it is true of a row. */
record Check(RowReason reason, Predicate<TypedRow> fails) {

  /** In the order of {@link RowReason}. */
  static List<Check> inOrder(List<Check> checks) {
    return checks.stream().sorted(Comparator.comparing(Check::reason)).toList();
  }

  /** The reason of the first whose condition is true; else null. */
  static @Nullable RowReason first(List<Check> checks, TypedRow row) {
    for (Check check : checks) {
      if (check.fails().test(row)) {
        return check.reason();
      }
    }
    return null;
  }
}
