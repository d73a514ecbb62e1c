package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What else is in a record: it makes up the bulk, and places nobody anywhere. Readings and reviews
 * are written only for patients whom no metric asks about them.
 */
record EverydayCare(Period period) implements Metric {

  private static final int YEARS = 6;

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    Window life = person.lifeWithin(YEARS, period);
    double expected = 3 + person.age() / 6.0 * Math.min(2, person.burden());
    for (int left = draw.rare(expected); left > 0; left--) {
      entry(person, life, journal, draw);
    }
    return Optional.empty();
  }

  private void entry(Person person, Window life, Journal journal, Draw draw) {
    LocalDate day = life.draw(draw);
    int choice = draw.between(1, 10);
    if (choice <= 3 && person.age() >= 18 && !person.has(Group.HYP)) {
      journal.add(day, BloodPressure.any(draw));
    } else if (choice == 4 && person.age() >= 30 && !person.has(Group.DM)) {
      journal.add(Cluster.IFCCHBAM_COD, day, draw.between(30, 47));
    } else if (person.age() < 18 || choice == 5 && person.age() < 65) {
      journal.add(Cluster.FLU_COD, day);
    } else if (choice == 6 && person.frailty() != Frailty.SEVERE) {
      journal.add(Cluster.MEDRVW_COD, day);
    } else {
      journal.addBloodTest(day);
    }
  }
}
