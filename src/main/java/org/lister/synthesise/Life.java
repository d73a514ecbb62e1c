package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that is made up about one person, and where they truly stand. */
record Life(
    Person person,
    List<Event> events,
    Optional<Objection> objection,
    List<Episode> episodes,
    List<Membership> memberships) {

  /** The day of the emergency admission that counts as one, of a patient who has one. */
  Optional<LocalDate> admission() {
    boolean counts = memberships.contains(Membership.numerator(EmergencyAdmissions.INDICATOR));
    return episodes.stream()
        .filter(episode -> counts)
        .map(episode -> episode.stay().admitted())
        .findFirst();
  }

  /**
   * Counts on this day, has not objected and is no newborn: nothing but a planted defect is odd.
   */
  boolean isOrdinaryOn(LocalDate day) {
    return person.registration().countsOn(day) && objection.isEmpty() && person.age() > 0;
  }
}
