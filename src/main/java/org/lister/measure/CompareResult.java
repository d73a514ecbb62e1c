package org.lister.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of rules count of the same patients. It names no patient, and no small number
 * of one practice: such are null.
 *
 * @param movements sorted by name
 */
public record CompareResult(List<Movement> movements) {

  public CompareResult {
    movements = List.copyOf(movements);
  }

  /**
   * An indicator or a counted register.
   *
   * @param transitions sorted, the most frequent first; none for what only one version has
   * @param practices of the practices with most patients who move, sorted by practice
   */
  public record Movement(
      String name,
      Presence presence,
      List<Count> counts,
      List<Transition> transitions,
      List<AtPractice> practices) {

    public Movement {
      counts = List.copyOf(counts);
      transitions = List.copyOf(transitions);
      practices = List.copyOf(practices);
    }

    /** Whether anyone stands elsewhere than before. */
    public boolean moves() {
      return !transitions.isEmpty();
    }
  }

  /** Which version has it. */
  public enum Presence {
    BOTH,
    ONLY_BEFORE,
    ONLY_AFTER
  }

  /**
   * A field in England.
   *
   * @param practices those where it is another number than before
   * @param largest the largest difference at one practice, without its sign; null when it is small
   */
  public record Count(
      String field, long before, long after, long practices, @Nullable Long largest) {}

  /** How many patients, at how many practices, move in England. */
  public record Transition(String before, String after, long patients, long practices) {}

  /**
   * The same at one practice.
   *
   * @param patients null when it is small or would give a small number away
   */
  public record AtPractice(String practice, String before, String after, @Nullable Long patients) {}
}
