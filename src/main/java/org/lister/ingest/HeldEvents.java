package org.lister.ingest;

import java.util.Arrays;
import org.apache.commons.lang3.mutable.MutableInt;

/**
 * Good events of one practice in memory, as columns of plain numbers: as many as there is room for,
 * those of the first patients. Where the room does not suffice, the later half of the patients is
 * given up, whose events another reading of the file will bring.
 */
final class HeldEvents {

  /** What no practice reaches: a word of 63 bits holds a patient, a day and a row. */
  static final int MOST_ROWS = (1 << 22) - 1;

  static final int MOST_PATIENTS = (1 << 21) - 1;

  private static final int ROW_BITS = 22;
  private static final int DAY_BITS = 20;

  private final int earliest;
  private final int from;
  private final MutableInt until;
  private final MutableInt size = new MutableInt();
  private final long[] order;
  private final long[] codes;
  private final double[] firsts;
  private final double[] seconds;

  /**
   * Makes room.
   *
   * @param rows how many events, {@link #MOST_ROWS} at most
   * @param earliest no event is before that day
   * @param from first of the patients whose events are held, by place
   * @param until place behind the last
   */
  HeldEvents(int rows, int earliest, int from, int until) {
    this.earliest = earliest;
    this.from = from;
    this.until = new MutableInt(until);
    this.order = new long[rows];
    this.codes = new long[rows];
    this.firsts = new double[rows];
    this.seconds = new double[rows];
  }

  /** Place behind the last patient whose events are held; falls when there is no room. */
  int until() {
    return until.intValue();
  }

  int size() {
    return size.intValue();
  }

  /**
   * Holds an event of a patient who is among those held; values are NaN when there are none.
   *
   * @throws OneTooMany when the events of one patient have no room
   */
  void add(int patient, int day, long code, double first, double second) {
    if (patient >= from && patient < until()) {
      if (size() == order.length) {
        giveUpHalf();
      }
      put(patient, day, code, first, second);
    }
  }

  private void put(int patient, int day, long code, double first, double second) {
    int row = size();
    if (patient >= until()) {
      return;
    }
    if (row == order.length) {
      throw new OneTooMany(row);
    }
    order[row] = word(patient, day, row);
    codes[row] = code;
    firsts[row] = first;
    seconds[row] = second;
    size.increment();
  }

  private long word(int patient, int day, int row) {
    return ((long) patient << DAY_BITS | day - earliest) << ROW_BITS | row;
  }

  private void giveUpHalf() {
    long[] sorted = Arrays.copyOf(order, size());
    Arrays.sort(sorted);
    int middle = patientOf(sorted[sorted.length / 2]);
    until.setValue(Math.max(middle, patientOf(sorted[0]) + 1));
    int kept = 0;
    for (int row = 0; row < sorted.length; row++) {
      if (patientOf(order[row]) < until()) {
        move(row, kept);
        kept++;
      }
    }
    size.setValue(kept);
  }

  private void move(int row, int to) {
    order[to] = order[row] >>> ROW_BITS << ROW_BITS | to;
    codes[to] = codes[row];
    firsts[to] = firsts[row];
    seconds[to] = seconds[row];
  }

  /** Puts the events in order: patient, day, code, values, line. */
  void sort() {
    Arrays.sort(order, 0, size());
    int start = 0;
    for (int place = 1; place <= size(); place++) {
      if (place == size() || order[place] >>> ROW_BITS != order[start] >>> ROW_BITS) {
        SameDay.sort(order, start, place, this::compare);
        start = place;
      }
    }
  }

  /** Compares two events of one patient and day. */
  private int compare(long one, long other) {
    int row = rowOf(one);
    int second = rowOf(other);
    int byCode = Long.compare(codes[row], codes[second]);
    if (byCode != 0) {
      return byCode;
    }
    int byValue = compareValues(firsts[row], firsts[second]);
    int bySecond = byValue == 0 ? compareValues(seconds[row], seconds[second]) : byValue;
    return bySecond == 0 ? Integer.compare(row, second) : bySecond;
  }

  /** None comes first; the two zeros are one value. */
  private static int compareValues(double one, double other) {
    if (one < other || (Double.isNaN(one) && !Double.isNaN(other))) {
      return -1;
    }
    return one > other || (Double.isNaN(other) && !Double.isNaN(one)) ? 1 : 0;
  }

  /** Whether the event at a place, once sorted, says the same as the one before it. */
  boolean repeats(int place) {
    if (place == 0 || order[place] >>> ROW_BITS != order[place - 1] >>> ROW_BITS) {
      return false;
    }
    int row = rowOf(order[place]);
    int before = rowOf(order[place - 1]);
    return codes[row] == codes[before]
        && compareValues(firsts[row], firsts[before]) == 0
        && compareValues(seconds[row], seconds[before]) == 0;
  }

  int patient(int place) {
    return patientOf(order[place]);
  }

  int day(int place) {
    return earliest + (int) (order[place] >>> ROW_BITS & (1 << DAY_BITS) - 1);
  }

  long code(int place) {
    return codes[rowOf(order[place])];
  }

  double first(int place) {
    return firsts[rowOf(order[place])];
  }

  double second(int place) {
    return seconds[rowOf(order[place])];
  }

  private static int patientOf(long word) {
    return (int) (word >>> ROW_BITS + DAY_BITS);
  }

  private static int rowOf(long word) {
    return (int) word & MOST_ROWS;
  }

  /** One patient has more events than there is room for at all. */
  static final class OneTooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OneTooMany(int rows) {
      super("one patient has more than " + rows + " events");
    }
  }
}
