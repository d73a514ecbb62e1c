package org.lister.synthesise;

/** A pair of readings in mmHg, either within 140/90 or not. */
record BloodPressure(int systolic, int diastolic) {

  private static final int SYSTOLIC_LIMIT = 140;
  private static final int DIASTOLIC_LIMIT = 90;

  static BloodPressure controlled(Draw draw) {
    return draw.chance(0.08)
        ? new BloodPressure(SYSTOLIC_LIMIT, DIASTOLIC_LIMIT)
        : new BloodPressure(draw.between(105, SYSTOLIC_LIMIT), draw.between(60, DIASTOLIC_LIMIT));
  }

  /** One of the two is enough to be too high. */
  static BloodPressure uncontrolled(Draw draw) {
    return switch (draw.between(1, 4)) {
      case 1 -> new BloodPressure(SYSTOLIC_LIMIT + 1, draw.between(65, DIASTOLIC_LIMIT));
      case 2 -> new BloodPressure(draw.between(115, SYSTOLIC_LIMIT), DIASTOLIC_LIMIT + 1);
      default -> new BloodPressure(draw.between(142, 190), draw.between(70, 112));
    };
  }

  static BloodPressure any(Draw draw) {
    return draw.chance(0.7) ? controlled(draw) : uncontrolled(draw);
  }
}
