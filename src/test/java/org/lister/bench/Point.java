package org.lister.bench;

/** A made-up England of some size, at which growth is measured. */
record Point(int practices, int patientsPerPractice) {

  /** The records of one patient that {@link Course} makes up for QOF, about. */
  private static final double EVENTS_A_PATIENT = 17.6;

  /** So small that what it takes is what any run takes. */
  static final Point SMALLEST = new Point(2, 200);

  /** As many practices as bring so many events. */
  static Point ofEvents(double millions, int patientsPerPractice) {
    long practices = Math.round(millions * 1e6 / EVENTS_A_PATIENT / patientsPerPractice);
    return new Point((int) Math.max(1, practices), patientsPerPractice);
  }

  /** So many patients on the lists of so many practices. */
  static Point ofSplit(int practices, int patients) {
    return new Point(practices, patients / practices);
  }

  /** Its folder's name, and its results'. */
  String name() {
    return practices + "x" + patientsPerPractice;
  }
}
