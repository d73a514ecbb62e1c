package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is on a register: those of the group, of the age or older, whose latest diagnosis is not
 * resolved. Some others have had the condition once.
 */
record Register(Group group, int youngest, History history) {

  private static final double ONCE_HAD_IT = 0.004;

  /** The earliest day of diagnosis of a patient on the register; empty for everyone else. */
  Optional<LocalDate> tell(Person person, Journal journal, Draw draw) {
    if (person.has(group)) {
      LocalDate earliest = history.present(person, journal, draw);
      return person.age() >= youngest ? Optional.of(earliest) : Optional.empty();
    }
    if (draw.chance(ONCE_HAD_IT)) {
      history.past(person, journal, draw);
    }
    return Optional.empty();
  }
}
