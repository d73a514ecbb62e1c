package org.lister.synthesise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.synthesise.story.Entry;
import org.lister.synthesise.story.Facts;
import org.lister.synthesise.story.Storyteller;

/** Writes the records that a service's rules ask for. Where anybody stands is worked out later. */
record StoryChronicle(England england, Demand demand, Storyteller storyteller)
    implements Chronicle {

  private static final int SAMPLE = 4_000;
  private static final int SAMPLE_OF_A_PRACTICE = 200;

  static StoryChronicle of(England england, Demand demand) {
    Storyteller storyteller =
        new Storyteller(
            demand.rulesets(),
            demand.dates(),
            Diagnoses.published(),
            demand.codes().others(),
            sample(england));
    return new StoryChronicle(england, demand, storyteller);
  }

  /** People of the first practices, the same for every task. */
  private static List<Facts> sample(England england) {
    People people = new People(england);
    List<Facts> sample = new ArrayList<>();
    for (int index = 0; index < england.practices() && sample.size() < SAMPLE; index++) {
      Practice practice = england.practice(index);
      for (int place = 0; place < Math.min(SAMPLE_OF_A_PRACTICE, practice.listSize()); place++) {
        sample.add(facts(people.at(practice, place), england.period()));
      }
    }
    return sample;
  }

  private static Facts facts(Person person, Period period) {
    return new Facts(
        person.birth(),
        person.sex().number(),
        person.registration().from(),
        person.registration().lastDay(period.end()),
        person.burden(),
        person.care());
  }

  @Override
  public List<Event> write(Practice practice, Person person, List<Membership> memberships) {
    Draw draw = england.draw(Draw.Purpose.JOURNAL, practice.index(), person.index());
    Set<Event> events = new LinkedHashSet<>();
    for (Entry entry : storyteller.tell(facts(person, england.period()), draw)) {
      if (demand.codes().has(entry.cluster())) {
        events.add(event(entry, draw));
      }
    }
    return events.stream().sorted(Comparator.comparing(Event::date)).toList();
  }

  private Event event(Entry entry, Draw draw) {
    return new Event(
        LocalDate.ofEpochDay(entry.day()),
        demand.codes().one(entry.cluster(), draw),
        written(entry.first()),
        written(entry.second()));
  }

  private static @Nullable String written(double value) {
    return Double.isNaN(value)
        ? null
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
