package org.lister.synthesise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes up lives, each from its own streams of chance. */
final class Lives {

  private final England england;
  private final People people;
  private final Chronicle chronicle;
  private final EmergencyAdmissions admissions;

  Lives(England england) {
    this.england = england;
    this.people = new People(england);
    this.chronicle = Chronicle.of(england);
    this.admissions = new EmergencyAdmissions(england);
  }

  Life at(Practice practice, int index) {
    Person person = people.at(practice, index);
    EmergencyAdmissions.Told told = admissions.tell(practice, person);
    List<Membership> memberships = new ArrayList<>(List.of(told.membership()));
    List<Event> events = chronicle.write(practice, person, memberships);
    Draw draw = england.draw(Draw.Purpose.OBJECTION, practice.index(), index);
    return new Life(
        person,
        events,
        Objection.draw(events, person, england.period(), draw),
        episodes(told, person),
        counts(person) ? memberships : List.of());
  }

  private boolean counts(Person person) {
    return person.registration().countsOn(england.period().end());
  }

  /** Nobody is admitted who has died. */
  private static List<Episode> episodes(EmergencyAdmissions.Told told, Person person) {
    LocalDate death = person.registration().death();
    return told.episodes().stream()
        .filter(episode -> death == null || !episode.stay().admitted().isAfter(death))
        .toList();
  }
}
