package org.lister.synthesise;

import java.util.List;

/** Writes the GP record of a person. */
interface Chronicle {

  /**
   * Everything in the record.
   *
   * @param memberships takes where the person stands, as far as that is known while writing
   */
  List<Event> write(Practice practice, Person person, List<Membership> memberships);

  static Chronicle of(England england) {
    Demand demand = england.demand();
    return demand == null ? new MetricChronicle(england) : StoryChronicle.of(england, demand);
  }
}
