package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** GP04: diabetes, with the latest HbA1c of 12 months at 58 mmol/mol or below. */
record DiabetesControl(Period period) implements Metric {

  private static final String INDICATOR = "GP04";
  private static final double CONTROLLED = 0.6;
  private static final int LIMIT = 58;

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    History history = History.resolvable(period, Cluster.DM_COD, Cluster.DMRES_COD);
    return new Register(Group.DM, 17, history)
        .tell(person, journal, draw)
        .map(diagnosed -> placed(person, diagnosed, journal, draw));
  }

  private Membership placed(Person person, LocalDate diagnosed, Journal journal, Draw draw) {
    if (person.isReached(CONTROLLED, draw)) {
      controlled(journal, draw);
      return Membership.numerator(INDICATOR);
    }
    notControlled(journal, draw);
    Membership adjusted = adjustments().settle(INDICATOR, person, diagnosed, journal, draw);
    return person.frailty() == Frailty.NONE
        ? adjusted
        : Membership.excluded(INDICATOR, "MDSEVFRAIL");
  }

  private Adjustments adjustments() {
    List<Cluster> reasons = List.of(Cluster.DMPCAPU_COD, Cluster.DMPCADEC_COD, Cluster.DMMAX_COD);
    return new Adjustments(period, reasons, Cluster.DMINVITE_COD);
  }

  /** Of several readings on one day the lowest counts. */
  private void controlled(Journal journal, Draw draw) {
    LocalDate day = period.months(12).draw(draw);
    journal.add(Cluster.IFCCHBAM_COD, day, draw.chance(0.08) ? LIMIT : draw.between(36, LIMIT));
    if (draw.chance(0.05)) {
      journal.add(Cluster.IFCCHBAM_COD, day, tooHigh(draw));
    }
    earlier(day, journal, draw);
  }

  private void notControlled(Journal journal, Draw draw) {
    LocalDate measured = period.months(12).draw(draw);
    if (draw.chance(0.75)) {
      journal.add(Cluster.IFCCHBAM_COD, measured, tooHigh(draw));
      earlier(measured, journal, draw);
    } else {
      earlier(period.months(12).after().plusDays(1), journal, draw);
    }
  }

  /** Readings before a day, which whatever they say do not count. */
  private void earlier(LocalDate day, Journal journal, Draw draw) {
    Window before = new Window(day.minusYears(2), day.minusDays(1));
    for (int readings = draw.between(0, 3); readings > 0; readings--) {
      journal.add(Cluster.IFCCHBAM_COD, before.draw(draw), draw.between(36, 100));
    }
  }

  private static int tooHigh(Draw draw) {
    return draw.chance(0.08) ? LIMIT + 1 : draw.between(LIMIT + 1, 115);
  }
}
