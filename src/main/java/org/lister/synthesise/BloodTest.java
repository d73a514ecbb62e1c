package org.lister.synthesise;

/** Blood tests that no metric reads, by the names of their clusters. */
enum BloodTest {
  /** Total cholesterol in mmol/l. */
  CHOL2_COD(28, 75, 10),
  /** Creatinine in µmol/l. */
  CRE_COD(45, 140, 1);

  private final int from;
  private final int to;
  private final int parts;

  BloodTest(int from, int to, int parts) {
    this.from = from;
    this.to = to;
    this.parts = parts;
  }

  /** A plausible value as it is written: 4.7 or 82. */
  String value(Draw draw) {
    int value = draw.between(from, to);
    return parts == 1 ? Integer.toString(value) : value / parts + "." + value % parts;
  }
}
