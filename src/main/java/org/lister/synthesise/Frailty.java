package org.lister.synthesise;

/** How frail the record says a patient is. */
enum Frailty {
  NONE,
  MODERATE,
  SEVERE;

  private static final double[] MODERATE_BY_BAND = Ages.column("moderate");
  private static final double[] SEVERE_BY_BAND = Ages.column("severe");

  static Frailty draw(int age, double burden, Draw draw) {
    int band = Ages.band(age);
    double severe = Math.min(0.6, SEVERE_BY_BAND[band] * burden);
    double moderate = Math.min(0.35, MODERATE_BY_BAND[band] * burden);
    double choice = draw.unit();
    if (choice < severe) {
      return SEVERE;
    }
    return choice < severe + moderate ? MODERATE : NONE;
  }
}
