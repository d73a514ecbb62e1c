package org.lister.bench.sql;

import java.util.Set;
import org.lister.domain.rules.Extraction.Limit;
import org.lister.domain.rules.Extraction.Source;

/**
 * Entries of one source within fixed days, of which each patient's first and last day or the whole
 * list is wanted.
 *
 * @param number by which the table of codes names it
 */
record Slot(int number, Source source, Days days, Set<Want> wants) {

  /** What fields want of a patient's entries. */
  enum Want {
    FIRST,
    LAST,
    EACH
  }

  Slot {
    wants = Set.copyOf(wants);
  }

  /** The column that holds the day, the value, or the list. */
  String column(String what) {
    return "s%d_%s".formatted(number, what);
  }

  boolean hasValues() {
    return !(source instanceof Source.Entries);
  }

  boolean isPair() {
    return source instanceof Source.Pair;
  }

  /** What an entry must satisfy beside its code and its day, if anything. */
  String condition() {
    if (source instanceof Source.Values values && values.limit() != null) {
      Limit limit = values.limit();
      return "(slot <> %d OR value1 %s %s)"
          .formatted(number, limit.operator().sign(), ValueSql.number(limit.number().number()));
    }
    return "";
  }
}
