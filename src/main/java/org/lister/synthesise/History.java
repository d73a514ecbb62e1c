package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;

/** How a condition comes into the record, and sometimes leaves it. */
record History(Period period, Cluster diagnosis, List<Cluster> resolved) {

  private static final int LONGEST = 25;
  private static final double ON_AN_EDGE = 0.03;
  private static final double RECENT = 0.06;

  /** Of a condition that lasts for life. */
  static History lasting(Period period, Cluster diagnosis) {
    return new History(period, diagnosis, List.of());
  }

  /** Of a condition that the record can call resolved. */
  static History resolvable(Period period, Cluster diagnosis, Cluster resolved) {
    return new History(period, diagnosis, List.of(resolved));
  }

  /**
   * The patient has it on the last day. It may have been resolved and found again, or resolved and
   * found on one day, which leaves the patient on the register.
   *
   * @return the earliest day of the diagnosis
   */
  LocalDate present(Person person, Journal journal, Draw draw) {
    LocalDate earliest = earliest(person, draw);
    LocalDate latest = draw.chance(0.3) ? period.since(earliest).draw(draw) : earliest;
    journal.add(diagnosis, earliest);
    journal.add(diagnosis, latest);
    if (draw.chance(0.15)) {
      Window before = new Window(earliest.minusDays(1), latest);
      resolved.forEach(cluster -> journal.add(cluster, before.draw(draw)));
    }
    return earliest;
  }

  /** The patient had it once and is off the register. */
  void past(Person person, Journal journal, Draw draw) {
    LocalDate latest = earliest(person, draw);
    Window after = new Window(latest, period.end());
    if (after.hasDays() && !resolved.isEmpty()) {
      journal.add(diagnosis, latest);
      resolved.forEach(cluster -> journal.add(cluster, after.draw(draw)));
    }
  }

  private LocalDate earliest(Person person, Draw draw) {
    LocalDate drawn = unbounded(person, draw);
    return drawn.isBefore(person.birth()) ? person.birth() : drawn;
  }

  private LocalDate unbounded(Person person, Draw draw) {
    double choice = draw.unit();
    if (choice < ON_AN_EDGE) {
      Window window = period.months(draw.oneOf(List.of(3, 9)));
      return draw.chance(0.5) ? window.after() : window.after().plusDays(1);
    }
    return choice < ON_AN_EDGE + RECENT
        ? period.months(12).draw(draw)
        : person.lifeWithin(LONGEST, period).draw(draw);
  }
}
