package org.lister.synthesise;

import java.util.List;

/** The metrics that the GP record alone decides, GP02 to GP12, and what else fills a record. */
final class Metrics {

  private Metrics() {}

  static List<Metric> of(Period period) {
    return List.of(
        new CervicalScreening(period),
        new TimelyCare(
            "GP03",
            person -> person.age() >= 50 && person.age() <= 74,
            Cluster.BOWSCR_COD,
            period.months(30),
            0.68),
        new DiabetesControl(period),
        new BloodPressureControl(period),
        anticoagulation(period),
        asthma(period),
        copd(period),
        dementia(period),
        new TimelyCare(
            "GP10", person -> person.age() >= 65, Cluster.FLU_COD, period.fluSeason(), 0.78),
        learningDisability(period),
        new TimelyCare(
            "GP12",
            person -> person.age() >= 65 && person.frailty() == Frailty.SEVERE,
            Cluster.MEDRVW_COD,
            period.months(12),
            0.7),
        new FrailtyRecord(period),
        new EverydayCare(period));
  }

  private static Metric anticoagulation(Period period) {
    return new RegisterCare(
        new Register(Group.AF, 0, History.lasting(period, Cluster.AFIB_COD)),
        everyone("GP06", Cluster.ORANTICOAG_COD, period.months(6), 0.84));
  }

  private static Metric asthma(Period period) {
    History history = History.resolvable(period, Cluster.AST_COD, Cluster.ASTRES_COD);
    return review(
        period,
        new Register(Group.AST, 6, history),
        everyone("GP07", Cluster.ASTREV_COD, period.months(12), 0.6));
  }

  private static Metric copd(Period period) {
    History history = History.resolvable(period, Cluster.COPD_COD, Cluster.COPDRES_COD);
    return review(
        period,
        new Register(Group.COPD, 0, history),
        everyone("GP08", Cluster.COPDREV_COD, period.months(12), 0.7));
  }

  private static Metric dementia(Period period) {
    return review(
        period,
        new Register(Group.DEM, 0, History.lasting(period, Cluster.DEM_COD)),
        everyone("GP09", Cluster.DEMCPRVW_COD, period.months(12), 0.65));
  }

  private static Metric learningDisability(Period period) {
    return new RegisterCare(
        new Register(Group.LD, 14, History.lasting(period, Cluster.LD_COD)),
        everyone("GP11", Cluster.LDHC_COD, period.months(12), 0.72));
  }

  private static Metric review(Period period, Register register, TimelyCare care) {
    return new YearlyReview(period, new RegisterCare(register, care));
  }

  private static TimelyCare everyone(
      String indicator, Cluster cluster, Window window, double share) {
    return new TimelyCare(indicator, person -> true, cluster, window, share);
  }
}
