package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes down how frail a patient is; GP04 and GP12 ask about it. Some were mildly frail before,
 * which changes nothing: the latest entry counts.
 */
record FrailtyRecord(Period period) implements Metric {

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    if (person.frailty() != Frailty.NONE) {
      Cluster cluster =
          person.frailty() == Frailty.SEVERE ? Cluster.SEVFRAIL_COD : Cluster.MODFRAIL_COD;
      LocalDate frail = person.lifeWithin(6, period).draw(draw);
      journal.add(cluster, frail);
      if (draw.chance(0.2)) {
        journal.add(Cluster.MILDFRAIL_COD, frail.minusDays(draw.between(1, 400)));
      }
    }
    return Optional.empty();
  }
}
