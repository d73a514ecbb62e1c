package org.lister.measure.fold;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Who of a practice's list counts at another practice, where everyone counts once. */
public final class Elsewhere implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long[] NOBODY = {};

  private final HashMap<UTF8String, long[]> numbers = new HashMap<>();

  /**
   * Those who count elsewhere.
   *
   * @param byPractice their NHS numbers, by the practice where they do not count
   */
  public Elsewhere(Map<String, long[]> byPractice) {
    byPractice.forEach(
        (practice, own) -> {
          long[] sorted = own.clone();
          Arrays.sort(sorted);
          numbers.put(UTF8String.fromString(practice), sorted);
        });
  }

  boolean counts(UTF8String practice, long number) {
    return !numbers.isEmpty()
        && Arrays.binarySearch(numbers.getOrDefault(practice, NOBODY), number) >= 0;
  }
}
