package org.lister.synthesise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The GP record of one patient while it is being made up. It takes no event before birth, and none
 * twice: duplicates are planted on purpose or not at all.
 */
final class Journal {

  private final Codes codes;
  private final LocalDate birth;
  private final Draw draw;
  private final List<Event> events = new ArrayList<>();

  Journal(Codes codes, LocalDate birth, Draw draw) {
    this.codes = codes;
    this.birth = birth;
    this.draw = draw;
  }

  void add(Cluster cluster, LocalDate date) {
    add(date, codes.one(cluster, draw), null, null);
  }

  void add(Cluster cluster, LocalDate date, int value) {
    add(date, codes.one(cluster, draw), Integer.toString(value), null);
  }

  /** A pair, as suppliers send it: one row of two values, or two rows of one. */
  void add(LocalDate date, BloodPressure pressure) {
    String systolic = Integer.toString(pressure.systolic());
    String diastolic = Integer.toString(pressure.diastolic());
    if (draw.chance(0.5)) {
      add(date, codes.one(Cluster.BP_COD, draw), systolic, diastolic);
    } else {
      add(date, codes.one(Cluster.SYSBP_COD, draw), systolic, null);
      add(date, codes.one(Cluster.DIABP_COD, draw), diastolic, null);
    }
  }

  /** A blood test of no metric, where there is a codelist of one. */
  void addBloodTest(LocalDate date) {
    if (!codes.bloodTests().isEmpty()) {
      BloodTest test = draw.oneOf(codes.bloodTests());
      add(date, codes.one(test, draw), test.value(draw), null);
    }
  }

  /** What happened up to a day, that day included. */
  List<Event> until(LocalDate day) {
    return events.stream().filter(event -> !event.date().isAfter(day)).toList();
  }

  private void add(LocalDate date, long code, @Nullable String value1, @Nullable String value2) {
    Event event = new Event(date, code, value1, value2);
    if (!date.isBefore(birth) && !events.contains(event)) {
      events.add(event);
    }
  }
}
