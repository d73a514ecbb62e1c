package org.lister.ingest;

import java.util.Arrays;

/** Orders the few events that a patient has on a day. */
final class SameDay {

  /** As many are put in order by moving each to its place. */
  private static final int FEW = 32;

  private SameDay() {}

  /** Which of two events comes first. */
  interface Order {
    int of(long one, long other);
  }

  static void sort(long[] events, int from, int to, Order order) {
    if (to - from > FEW) {
      sortMany(events, from, to, order);
      return;
    }
    for (int place = from + 1; place < to; place++) {
      long event = events[place];
      int free = place;
      while (free > from && order.of(events[free - 1], event) > 0) {
        events[free] = events[free - 1];
        free--;
      }
      events[free] = event;
    }
  }

  /** What happens to made-up extracts and to hearts that are watched. */
  private static void sortMany(long[] events, int from, int to, Order order) {
    Long[] many = Arrays.stream(events, from, to).boxed().toArray(Long[]::new);
    Arrays.sort(many, order::of);
    for (int place = from; place < to; place++) {
      events[place] = many[place - from];
    }
  }
}
