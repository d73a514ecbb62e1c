package org.lister.domain.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who misspelt a word. */
public final class Spelling {

  private Spelling() {}

  /** The known word fewest keystrokes away, when that is near enough to be a slip of the pen. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int slips = Math.max(1, word.length() / 4);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(each -> keystrokes(word, each)))
        .filter(each -> word.length() > 1 && keystrokes(word, each) <= slips);
  }

  /** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
  private static int keystrokes(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int row = 0; row <= from.length(); row++) {
      for (int column = 0; column <= to.length(); column++) {
        table[row][column] =
            row == 0 || column == 0 ? row + column : fewest(table, from, to, row, column);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int fewest(int[][] table, String from, String to, int row, int column) {
    int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
    int fewest =
        Math.min(
            table[row - 1][column - 1] + change,
            Math.min(table[row - 1][column], table[row][column - 1]) + 1);
    boolean swapped =
        row > 1
            && column > 1
            && from.charAt(row - 1) == to.charAt(column - 2)
            && from.charAt(row - 2) == to.charAt(column - 1);
    return swapped ? Math.min(fewest, table[row - 2][column - 2] + 1) : fewest;
  }
}
