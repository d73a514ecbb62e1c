package org.lister.synthesise.story;

/**
 * The part that a cluster plays for an indicator.
 *
 * @param rate share of the patients it is about who have an entry
 */
record Part(Kind kind, double rate) {

  /** In order of weight: what plays several parts plays the first. */
  enum Kind {
    /** What the indicator hopes to find. */
    CARE(0.6),
    /** What a register asks for beside the diagnosis, such as a treatment. */
    COMPANION(0.85),
    /** A letter, a call: two of them without an answer excuse. */
    INVITATION(0.25),
    /** What takes a patient out of the indicator. */
    EXCLUSION(0.04),
    /** A personalised care adjustment. */
    ADJUSTMENT(0.02),
    /** What ends a condition, or speaks against something else. */
    CONTRARY(0.04);

    private final double usual;

    Kind(double usual) {
      this.usual = usual;
    }

    Part usual() {
      return new Part(this, usual);
    }
  }

  /** One of so many that have to come together. */
  Part together(int number) {
    return new Part(kind, Math.min(kind.usual * 3, Math.pow(rate, 1.0 / number)));
  }

  /** One of so many of which each will do. */
  Part instead(int number) {
    return new Part(kind, 1 - Math.pow(1 - rate, 1.0 / number));
  }

  static Part weightier(Part one, Part other) {
    int order = one.kind.compareTo(other.kind);
    return order == 0 ? (one.rate >= other.rate ? one : other) : order < 0 ? one : other;
  }
}
