package org.lister.domain;

import java.io.Serializable;
import java.util.List;

/**
 * How much a practice may learn about patients who are not its own. Its own figures, and those of
 * its GPs, are about its own patients and are shown as counted; all of this is about comparators.
 *
 * <p>One area below England at most: with two, one inside the other, a reader could subtract the
 * smaller from the larger and see what neither shows.
 *
 * @param comparators the areas each practice is compared with
 * @param largestHidden counts from 1 to this are hidden below England; HES hides 1 to 7
 * @param roundedTo other counts below England are rounded to the nearest multiple; HES rounds to 5
 * @param minimumPractices an area of fewer contributing practices is withheld, because a practice
 *     could subtract itself and see its neighbour
 */
public record Disclosure(
    List<Area> comparators, int largestHidden, int roundedTo, int minimumPractices)
    implements Serializable {

  public Disclosure {
    comparators = comparators.stream().distinct().sorted().toList();
    require(
        comparators.stream().filter(area -> !area.isNational()).count() <= 1,
        "Cannot compare with two areas below England: one could be subtracted from the other (%s)."
            .formatted(comparators));
    require(largestHidden >= 0, "Cannot hide counts up to a negative number: " + largestHidden);
    require(roundedTo >= 1, "Cannot round to a multiple below 1: " + roundedTo);
    require(
        minimumPractices >= 3,
        "Cannot release an area of two practices: each would see the other (%d)."
            .formatted(minimumPractices));
  }

  /** The rule of sub-national hospital statistics, sub-ICB location and England. */
  public static Disclosure standard() {
    return new Disclosure(List.of(Area.SUB_ICB, Area.ENGLAND), 7, 5, 3);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
