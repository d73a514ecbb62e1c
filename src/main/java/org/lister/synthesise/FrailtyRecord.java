package org.lister.synthesise;

import java.util.Optional;

/** Writes down how frail a patient is; GP04 and GP12 ask about it. */
record FrailtyRecord(Period period) implements Metric {

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    if (person.frailty() != Frailty.NONE) {
      Cluster cluster =
          person.frailty() == Frailty.SEVERE ? Cluster.SEVFRAIL_COD : Cluster.MODFRAIL_COD;
      journal.add(cluster, person.lifeWithin(6, period).draw(draw));
    }
    return Optional.empty();
  }
}
