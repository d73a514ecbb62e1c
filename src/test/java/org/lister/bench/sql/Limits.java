package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lister.bench.sql.Dialect.Which;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Relation;

/**
 * The bounds of a field, parted into days that are the same for everyone and bounds that depend on
 * the patient.
 */
record Limits(Days fixed, List<Bound> before, List<Bound> after) {

  static Limits of(List<Bound> bounds, QualifyingDates dates) {
    Days fixed = Days.ALL;
    List<Bound> before = new ArrayList<>();
    List<Bound> after = new ArrayList<>();
    for (Bound bound : bounds) {
      Optional<LocalDate> day = bound.day().accept(new FixedDay(dates));
      if (day.isPresent()) {
        fixed = narrowed(fixed, bound.relation(), day.get());
      } else {
        (isUpper(bound.relation()) ? before : after).add(bound);
      }
    }
    return new Limits(fixed, before, after);
  }

  private static Days narrowed(Days days, Relation relation, LocalDate day) {
    return switch (relation) {
      case BEFORE -> days.to(day.minusDays(1));
      case ON_OR_BEFORE -> days.to(day);
      case AFTER -> days.from(day.plusDays(1));
      case ON_OR_AFTER -> days.from(day);
    };
  }

  private static boolean isUpper(Relation relation) {
    return relation == Relation.BEFORE || relation == Relation.ON_OR_BEFORE;
  }

  /**
   * Whether the patient's first or last day within the fixed days answers the question: only bounds
   * on the other side are left to look at.
   */
  boolean isAnsweredBy(Which which) {
    return (which == Which.LAST ? before : after).isEmpty();
  }

  List<Bound> dependent() {
    List<Bound> all = new ArrayList<>(after);
    all.addAll(before);
    return all;
  }
}
