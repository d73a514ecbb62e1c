package org.lister.synthesise;

import java.util.Optional;

/** GP02: women of 25 to 64 who have a cervix and were tested in time for their age. */
record CervicalScreening(Period period) implements Metric {

  private static final String INDICATOR = "GP02";

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    Optional<Membership> tested = testing(person.age()).tell(person, journal, draw);
    boolean noCervix = tested.isPresent() && draw.chance(person.age() < 40 ? 0.005 : 0.06);
    if (!noCervix) {
      return tested;
    }
    journal.add(Cluster.NOCX_COD, person.lifeWithin(20, period).draw(draw));
    return Optional.of(Membership.excluded(INDICATOR, "NOCX"));
  }

  /** Tests are due every three years before 50, then every five; half a year more is in time. */
  private Metric testing(int age) {
    Window window = period.months(age < 50 ? 42 : 66);
    return new TimelyCare(INDICATOR, CervicalScreening::belongs, Cluster.CSTEST_COD, window, 0.7);
  }

  private static boolean belongs(Person person) {
    return person.sex() == Sex.FEMALE && person.age() >= 25 && person.age() <= 64;
  }
}
