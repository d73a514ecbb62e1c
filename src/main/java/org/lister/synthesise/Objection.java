package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Type 1 objection. It is put where the record is silent, so that the truth does not depend on
 * it: nothing happens after it, or between it and its withdrawal, unless a defect is planted there.
 */
record Objection(LocalDate from, @Nullable LocalDate to) {

  private static final double OBJECTING = 0.034;
  private static final double WITHDRAWN = 0.25;
  private static final int SHORTEST = 30;

  static Optional<Objection> draw(List<Event> events, Person person, Period period, Draw draw) {
    if (!draw.chance(OBJECTING)) {
      return Optional.empty();
    }
    return draw.chance(WITHDRAWN)
        ? withdrawn(events, person, period)
        : Optional.of(new Objection(standing(events, person, period).draw(draw), null));
  }

  /** The days on which an event would be dropped. */
  Window silence(Period period) {
    return new Window(from, to == null ? period.end() : to.minusDays(1));
  }

  /** From the last event on, that day included: an objection does not touch its own day. */
  private static Window standing(List<Event> events, Person person, Period period) {
    return period.since(days(events, person).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** In the longest silence of the record, from the day it begins to the day before it ends. */
  private static Optional<Objection> withdrawn(List<Event> events, Person person, Period period) {
    List<LocalDate> days =
        Stream.concat(days(events, person), Stream.of(period.end())).sorted().toList();
    int longest = 1;
    for (int next = 1; next < days.size(); next++) {
      longest = silent(days, next) > silent(days, longest) ? next : longest;
    }
    return silent(days, longest) < SHORTEST
        ? Optional.empty()
        : Optional.of(new Objection(days.get(longest - 1), days.get(longest).minusDays(1)));
  }

  private static long silent(List<LocalDate> days, int next) {
    return days.get(next).toEpochDay() - days.get(next - 1).toEpochDay();
  }

  private static Stream<LocalDate> days(List<Event> events, Person person) {
    return Stream.concat(Stream.of(person.birth()), events.stream().map(Event::date));
  }
}
