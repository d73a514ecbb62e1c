package org.lister.synthesise;

import java.util.Optional;

/**
 * Metrics of the plainest shape over a register (GP06, GP11): who has the condition has had
 * something done in time, or has not.
 */
record RegisterCare(Register register, TimelyCare care) implements Metric {

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    return register
        .tell(person, journal, draw)
        .flatMap(earliest -> care.tell(person, journal, draw));
  }
}
