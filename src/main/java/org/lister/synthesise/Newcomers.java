package org.lister.synthesise;

import java.time.LocalDate;

/** Patients who came, or whose condition was found, too recently for care to be expected. */
record Newcomers(Window recently) {

  /** Where a patient stands whom no other rule has placed: registration is asked about first. */
  Membership settle(String indicator, Person person, LocalDate diagnosed) {
    if (recently.holds(person.registration().from())) {
      return Membership.excluded(indicator, "REG");
    }
    return recently.holds(diagnosed)
        ? Membership.excluded(indicator, "DIAG")
        : Membership.denominator(indicator);
  }
}
