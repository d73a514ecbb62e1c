package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * GP07, GP08, GP09: who has the condition is reviewed in 12 months; a patient not reviewed is left
 * out when newly registered, or newly diagnosed, within 3.
 */
record YearlyReview(Period period, RegisterCare review) implements Metric {

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    Optional<LocalDate> earliest = review.register().tell(person, journal, draw);
    if (earliest.isEmpty()) {
      return Optional.empty();
    }
    return review
        .care()
        .tell(person, journal, draw)
        .map(membership -> settled(membership, person, earliest.get()));
  }

  private Membership settled(Membership membership, Person person, LocalDate earliest) {
    return membership.place() == Membership.Place.NUMERATOR
        ? membership
        : new Newcomers(period.months(3)).settle(membership.indicator(), person, earliest);
  }
}
