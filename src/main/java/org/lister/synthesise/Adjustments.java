package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a patient whose care fell short is left out of the denominator all the same: the first reason
 * that holds, in the order of the rules.
 *
 * @param reasons clusters that excuse for 12 months, in order; a reason is called as its cluster
 * @param invitation the cluster of invitations, of which two at least 7 days apart excuse
 */
record Adjustments(Period period, List<Cluster> reasons, Cluster invitation) {

  private static final double A_REASON = 0.025;
  private static final double INVITED_TWICE = 0.15;
  private static final double INVITED_IN_VAIN = 0.2;
  private static final int DAYS_APART = 7;

  Membership settle(
      String indicator, Person person, LocalDate diagnosed, Journal journal, Draw draw) {
    List<Cluster> held = reasons.stream().filter(reason -> holds(reason, journal, draw)).toList();
    boolean invited = draw.chance(INVITED_TWICE);
    invite(invited, journal, draw);
    if (!held.isEmpty()) {
      return Membership.excluded(indicator, reason(held.get(0)));
    }
    return invited
        ? Membership.excluded(indicator, reason(invitation))
        : new Newcomers(period.months(9)).settle(indicator, person, diagnosed);
  }

  private boolean holds(Cluster reason, Journal journal, Draw draw) {
    Window year = period.months(12);
    boolean held = draw.chance(A_REASON);
    if (held) {
      journal.add(reason, year.draw(draw));
    } else if (draw.chance(A_REASON)) {
      journal.add(reason, year.drawBefore(draw));
    }
    return held;
  }

  private void invite(boolean twice, Journal journal, Draw draw) {
    Window year = period.months(12);
    LocalDate last = year.last().minusDays(DAYS_APART);
    LocalDate first = new Window(year.after(), last).draw(draw);
    if (twice) {
      journal.add(invitation, first);
      journal.add(invitation, draw.chance(0.4) ? first.plusDays(DAYS_APART) : later(first, draw));
    } else if (draw.chance(INVITED_IN_VAIN)) {
      journal.add(invitation, first);
      inVain(first, journal, draw);
    }
  }

  private LocalDate later(LocalDate first, Draw draw) {
    return new Window(first.plusDays(DAYS_APART - 1), period.end()).draw(draw);
  }

  /** A second invitation that does not count: a day too soon, or before the 12 months. */
  private void inVain(LocalDate first, Journal journal, Draw draw) {
    journal.add(
        invitation,
        draw.chance(0.5) ? first.plusDays(DAYS_APART - 1) : period.months(12).drawBefore(draw));
  }

  private static String reason(Cluster cluster) {
    return cluster.name().substring(0, cluster.name().lastIndexOf('_'));
  }
}
