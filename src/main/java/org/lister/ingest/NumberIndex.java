package org.lister.ingest;

import java.util.Arrays;
import java.util.Collection;

/**
 * The place of each of some positive numbers among them, from 0, in an open table of plain numbers:
 * every event asks for its code and its patient.
 */
final class NumberIndex {

  /** The place of a number that is not among them. */
  static final int NOWHERE = -1;

  private static final long FREE = Long.MIN_VALUE;

  private final long[] numbers;
  private final int[] places;

  /** Places in the order in which the collection gives the numbers, each once. */
  NumberIndex(Collection<Long> numbers) {
    this(numbers.stream().mapToLong(Long::longValue).toArray());
  }

  /** Places as in the array, whose numbers differ. */
  NumberIndex(long... all) {
    int slots = Integer.highestOneBit(Math.max(4, all.length * 2)) * 2;
    this.numbers = new long[slots];
    this.places = new int[slots];
    Arrays.fill(numbers, FREE);
    for (int place = 0; place < all.length; place++) {
      int slot = slot(all[place]);
      numbers[slot] = all[place];
      places[slot] = place;
    }
  }

  /** The place of a number, or {@link #NOWHERE}. */
  int of(long number) {
    int slot = slot(number);
    return numbers[slot] == number && number != FREE ? places[slot] : NOWHERE;
  }

  /** Where a number is or would be. */
  private int slot(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 33) & (numbers.length - 1);
    while (numbers[slot] != number && numbers[slot] != FREE) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }
}
