package org.lister.synthesise;

import java.util.EnumMap;
import java.util.Map;
import org.lister.domain.Supplier;

/**
 * A practice that does not exist.
 *
 * @param listSize people who have this practice as their own, from 0.7 to 1.3 of the average
 * @param movers of these the first so many are also on the list of the next practice
 * @param factors what multiplies the prevalence of each condition here
 * @param care how much likelier than elsewhere good care is
 */
record Practice(
    int index,
    String code,
    Supplier supplier,
    int listSize,
    int movers,
    Map<Group, Double> factors,
    double care) {

  private static final int PATIENTS_A_GP = 1_900;
  private static final int MOST_GPS = 99;
  private static final double LARGEST = 1.3;

  static Practice of(England england, int index) {
    Draw draw = england.draw(Draw.Purpose.PRACTICE, index, 0);
    int listSize = draw.rounded(england.patientsPerPractice() * (0.7 + 0.6 * draw.unit()));
    return new Practice(
        index,
        Organisations.practice(index),
        england.suppliers().get(index % england.suppliers().size()),
        Math.min(listSize, longest(england.patientsPerPractice())),
        (int) Math.ceil(listSize * england.defects().twoPractices()),
        factors(draw),
        0.3 * draw.unit() - 0.15);
  }

  /** The longest list a practice can have. */
  static int longest(int patientsPerPractice) {
    return (int) Math.ceil(patientsPerPractice * LARGEST);
  }

  int gps() {
    return Math.min(MOST_GPS, 2 + listSize / PATIENTS_A_GP);
  }

  String gp(int number) {
    return Organisations.gp(index, number);
  }

  private static Map<Group, Double> factors(Draw draw) {
    Map<Group, Double> factors = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      factors.put(group, Calibration.of(group).practiceFactor(draw));
    }
    return factors;
  }
}
