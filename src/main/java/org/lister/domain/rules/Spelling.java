package org.lister.domain.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who misspelt a word. */
public final class Spelling {

  private Spelling() {}

  /** The known word fewest keystrokes away, when that is near enough to be a slip of the pen. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int slips = Math.max(1, word.length() / 3);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(each -> keystrokes(word, each)))
        .filter(each -> word.length() > 1 && keystrokes(word, each) <= slips);
  }

  /** How many letters have to be put in, taken out or changed (Levenshtein). */
  private static int keystrokes(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      previous = nextRow(previous, from.charAt(row - 1), to, row);
    }
    return previous[to.length()];
  }

  private static int[] nextRow(int[] previous, char letter, String to, int row) {
    int[] current = new int[to.length() + 1];
    current[0] = row;
    for (int column = 1; column <= to.length(); column++) {
      int change = previous[column - 1] + (to.charAt(column - 1) == letter ? 0 : 1);
      current[column] = Math.min(change, Math.min(previous[column], current[column - 1]) + 1);
    }
    return current;
  }
}
