package org.lister.measure.engine;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Relation;

/** The days between which entries count; a bound whose day is null lets nothing through. */
final class Window {

  private final List<Reading> earliest = new ArrayList<>();
  private final List<Reading> latest = new ArrayList<>();

  Window(List<Bound> bounds, ValueCompiler values) {
    for (Bound bound : bounds) {
      add(bound.relation(), bound.day().accept(values));
    }
  }

  private void add(Relation relation, Reading day) {
    switch (relation) {
      case BEFORE -> latest.add(patient -> day.of(patient) - 1);
      case ON_OR_BEFORE -> latest.add(day);
      case AFTER -> earliest.add(patient -> day.of(patient) + 1);
      case ON_OR_AFTER -> earliest.add(day);
    }
  }

  /** The first day that counts; NaN when nothing can. */
  double from(Patient patient) {
    double from = Double.NEGATIVE_INFINITY;
    for (Reading bound : earliest) {
      from = Math.max(from, bound.of(patient));
    }
    return from;
  }

  /** The last day that counts; NaN when nothing can. */
  double to(Patient patient) {
    double to = Double.POSITIVE_INFINITY;
    for (Reading bound : latest) {
      to = Math.min(to, bound.of(patient));
    }
    return to;
  }
}
