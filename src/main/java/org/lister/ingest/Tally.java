package org.lister.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.mutable.MutableLong;

/** Counts what becomes of the rows of one file, row by row. */
final class Tally {

  private final MutableLong received = new MutableLong();
  private final MutableLong accepted = new MutableLong();
  private final MutableLong warned = new MutableLong();
  private final long[] others = new long[RowReason.values().length];
  private final MutableInt lastDay = new MutableInt(TypedRow.NO_DAY);

  void receive() {
    received.increment();
  }

  /** Counts a row that is kept, of a day. */
  void accept(int day) {
    accepted.increment();
    if (day > lastDay.intValue()) {
      lastDay.setValue(day);
    }
  }

  /** Counts something to point out about a row that is kept. */
  void warn() {
    warned.increment();
  }

  /** Counts rows that are not kept. */
  void count(RowReason reason, int rows) {
    others[reason.ordinal()] += rows;
  }

  /** What was counted; the warnings under the name of the one that the file can have. */
  FileCounts counts(RowWarning warning) {
    Map<String, Long> measures = new HashMap<>();
    put(measures, FileCounts.RECEIVED, received.longValue());
    put(measures, FileCounts.ACCEPTED, accepted.longValue());
    put(measures, warning.name(), warned.longValue());
    for (RowReason reason : RowReason.values()) {
      put(measures, reason.name(), others[reason.ordinal()]);
    }
    boolean hasDay = lastDay.intValue() != TypedRow.NO_DAY;
    return new FileCounts(measures, hasDay ? LocalDate.ofEpochDay(lastDay.intValue()) : null);
  }

  private static void put(Map<String, Long> measures, String measure, long rows) {
    if (rows > 0) {
      measures.put(measure, rows);
    }
  }
}
