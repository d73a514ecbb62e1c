package org.lister.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be wrong with a row.
 *
 * @param reason the first of the reasons that it can find, which stand together in {@link
 *     RowReason}
 */
record Check(RowReason reason, Search search) {

  /** Looks for what is wrong. */
  interface Search {
    /** The reason that is true of a row, null when none is. */
    @Nullable RowReason of(TypedRow row);
  }

  /** A reason and the condition under which it is true of a row. */
  static Check when(RowReason reason, Predicate<TypedRow> fails) {
    return new Check(reason, row -> fails.test(row) ? reason : null);
  }

  /** In the order of {@link RowReason}. */
  static Check[] inOrder(List<Check> checks) {
    return checks.stream().sorted(Comparator.comparing(Check::reason)).toArray(Check[]::new);
  }

  /** The first reason that is true of a row; null when none is. */
  static @Nullable RowReason first(Check[] checks, TypedRow row) {
    for (Check check : checks) {
      RowReason reason = check.search().of(row);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }
}
