package org.lister.synthesise;

import java.util.List;
import java.util.Optional;

/** Tells the twelve metrics of Individual GP Level Data backwards. */
record MetricChronicle(England england, List<Metric> metrics) implements Chronicle {

  MetricChronicle(England england) {
    this(england, Metrics.of(england.period()));
  }

  @Override
  public List<Event> write(Practice practice, Person person, List<Membership> memberships) {
    Draw draw = england.draw(Draw.Purpose.JOURNAL, practice.index(), person.index());
    Journal journal = new Journal(england.codes(), person.birth(), draw);
    metrics.stream()
        .map(metric -> metric.tell(person, journal, draw))
        .flatMap(Optional::stream)
        .forEach(memberships::add);
    return journal.until(person.registration().lastDay(england.period().end()));
  }
}
