package org.lister.synthesise.story;

import org.lister.domain.rules.Extraction.Bound;
import org.lister.synthesise.Draw;

/**
 * Days from a first to a last one, both included, in days since 1970-01-01. It can be open on
 * either side, and it can be empty.
 */
record Stretch(int first, int last) {

  static final Stretch ALWAYS = new Stretch(-1_000_000, 1_000_000);
  static final Stretch NEVER = new Stretch(0, -1);

  private static final double ON_AN_EDGE = 0.15;

  /** What a bound at this day leaves; nothing where the day is not known. */
  Stretch within(Bound bound, double day) {
    if (Double.isNaN(day)) {
      return NEVER;
    }
    int limit = (int) day;
    return switch (bound.relation()) {
      case BEFORE -> until(limit - 1);
      case ON_OR_BEFORE -> until(limit);
      case AFTER -> since(limit + 1);
      case ON_OR_AFTER -> since(limit);
    };
  }

  Stretch since(int day) {
    return new Stretch(Math.max(first, day), last);
  }

  Stretch until(int day) {
    return new Stretch(first, Math.min(last, day));
  }

  boolean hasDays() {
    return first <= last;
  }

  boolean holds(int day) {
    return first <= day && day <= last;
  }

  boolean beginsSomewhere() {
    return first > ALWAYS.first;
  }

  boolean endsSomewhere() {
    return last < ALWAYS.last;
  }

  /** Any day of it, its first and its last far oftener than chance would have it. */
  int draw(Draw draw) {
    double choice = draw.unit();
    if (choice < ON_AN_EDGE) {
      return first;
    }
    return choice < 2 * ON_AN_EDGE ? last : draw.between(first, last);
  }
}
