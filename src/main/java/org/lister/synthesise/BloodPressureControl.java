package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** GP05: hypertension before 80, with the latest blood pressure of 12 months within 140/90. */
record BloodPressureControl(Period period) implements Metric {

  private static final String INDICATOR = "GP05";
  private static final double CONTROLLED = 0.66;

  @Override
  public Optional<Membership> tell(Person person, Journal journal, Draw draw) {
    History history = History.resolvable(period, Cluster.HYP_COD, Cluster.HYPRES_COD);
    return new Register(Group.HYP, 0, history)
        .tell(person, journal, draw)
        .map(diagnosed -> placed(person, diagnosed, journal, draw));
  }

  private Membership placed(Person person, LocalDate diagnosed, Journal journal, Draw draw) {
    Membership placed = placedBefore80(person, diagnosed, journal, draw);
    return person.age() < 80 ? placed : Membership.excluded(INDICATOR, "AGE80");
  }

  private Membership placedBefore80(
      Person person, LocalDate diagnosed, Journal journal, Draw draw) {
    if (person.isReached(CONTROLLED, draw)) {
      latest(BloodPressure.controlled(draw), journal, draw);
      return Membership.numerator(INDICATOR);
    }
    notControlled(journal, draw);
    return adjustments().settle(INDICATOR, person, diagnosed, journal, draw);
  }

  private Adjustments adjustments() {
    List<Cluster> reasons =
        List.of(Cluster.HYPPCAPU_COD, Cluster.HYPPCADEC_COD, Cluster.HTMAX_COD, Cluster.BPDEC_COD);
    return new Adjustments(period, reasons, Cluster.HYPINVITE_COD);
  }

  private void notControlled(Journal journal, Draw draw) {
    if (draw.chance(0.75)) {
      latest(BloodPressure.uncontrolled(draw), journal, draw);
    } else {
      LocalDate first = period.months(12).after().plusDays(1);
      earlier(first, journal, draw);
      halfAPair(first.minusDays(1), journal, draw);
    }
  }

  private void latest(BloodPressure pressure, Journal journal, Draw draw) {
    LocalDate day = period.months(12).draw(draw);
    journal.add(day, pressure);
    earlier(day, journal, draw);
    halfAPair(day, journal, draw);
  }

  /** Readings before a day, which whatever they say do not count. */
  private void earlier(LocalDate day, Journal journal, Draw draw) {
    Window before = new Window(day.minusYears(2), day.minusDays(1));
    for (int readings = draw.between(0, 3); readings > 0; readings--) {
      journal.add(before.draw(draw), BloodPressure.any(draw));
    }
  }

  /** A systolic value without a diastolic one, later than a day: no reading at all. */
  private void halfAPair(LocalDate day, Journal journal, Draw draw) {
    Window later = new Window(day, period.end());
    if (later.hasDays() && draw.chance(0.05)) {
      journal.add(Cluster.SYSBP_COD, later.draw(draw), draw.between(110, 180));
    }
  }
}
