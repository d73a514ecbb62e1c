package org.lister.synthesise;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Metrics of the plainest shape: who belongs has had something done in time, or has not (GP03,
 * GP10, GP11, GP12).
 *
 * @param belongs whom the metric is about
 * @param care the cluster of what should be done
 * @param window when it should be done
 * @param share how many have it done nationally
 */
record TimelyCare(
    String indicator, Predicate<Person> belongs, Cluster care, Window window, double share)
    implements Metric {

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    if (!belongs.test(person)) {
      return Optional.empty();
    }
    boolean done = window.hasDays() && person.isReached(share, draw);
    if (done) {
      journal.add(care, window.draw(draw));
    }
    if (window.hasDays() && draw.chance(0.5)) {
      journal.add(care, window.drawBefore(draw));
    }
    return Optional.of(done ? Membership.numerator(indicator) : Membership.denominator(indicator));
  }
}
