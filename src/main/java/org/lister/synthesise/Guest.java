package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on two lists. They count at the practice they are at home in: at the other they
 * registered earlier, or on the same day where its code is the higher, and they may have left it.
 * Its record of them ends where that of the new practice begins; the new one has it all, because
 * records move with patients.
 */
record Guest(Life life, Registration registration) {

  static Optional<Guest> of(Life life, Practice home, Practice other, England england) {
    Registration registration = life.person().registration();
    Draw draw = england.draw(Draw.Purpose.GUEST, home.index(), life.person().index());
    Window before =
        new Window(life.person().birth().minusDays(1), registration.from().minusDays(1));
    boolean counts = registration.countsOn(england.period().end());
    boolean staysOn = counts && draw.chance(0.6);
    if (counts && home.index() < other.index() && draw.chance(0.15)) {
      return Optional.of(new Guest(life, new Registration(registration.from(), null, null)));
    }
    if (!before.hasDays()) {
      return Optional.empty();
    }
    LocalDate left = staysOn ? null : registration.from();
    return Optional.of(
        new Guest(life, new Registration(before.draw(draw), left, registration.death())));
  }

  /** What the other practice has written down. */
  List<Event> events() {
    LocalDate moved = life.person().registration().from();
    return life.events().stream().filter(event -> event.date().isBefore(moved)).toList();
  }
}
