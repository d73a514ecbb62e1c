package org.lister.agree;

import java.util.SortedSet;
import java.util.TreeSet;
import org.lister.domain.terms.Actor;

/** The practices that somebody speaks of. */
public sealed interface Chosen {

  /** Just these: each has to be able to take the step. */
  static Chosen named(Iterable<String> practices) {
    SortedSet<String> sorted = new TreeSet<>();
    practices.forEach(sorted::add);
    return new Named(sorted);
  }

  /** All for whom the actor may decide, those left out that cannot take the step. */
  static Chosen all() {
    return new All();
  }

  /** All of a board, those left out that cannot take the step. */
  static Chosen ofBoard(String icb) {
    return new OfBoard(icb);
  }

  /** Their codes, in order. */
  SortedSet<String> practices(Commissioning commissioning, Actor actor);

  /** Whether a practice that cannot take the step is a mistake. */
  default boolean isStrict() {
    return false;
  }

  /** Those by their codes. */
  record Named(SortedSet<String> codes) implements Chosen {
    @Override
    public SortedSet<String> practices(Commissioning commissioning, Actor actor) {
      return codes;
    }

    @Override
    public boolean isStrict() {
      return true;
    }
  }

  /** Those for whom the actor may decide. */
  record All() implements Chosen {
    @Override
    public SortedSet<String> practices(Commissioning commissioning, Actor actor) {
      return commissioning.practicesOf(actor.organisation());
    }
  }

  /** Those of a board. */
  record OfBoard(String icb) implements Chosen {
    @Override
    public SortedSet<String> practices(Commissioning commissioning, Actor actor) {
      return commissioning.practicesOfBoard(icb);
    }
  }
}
