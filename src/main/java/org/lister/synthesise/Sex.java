package org.lister.synthesise;

/** Sex as suppliers send it. */
enum Sex {
  MALE(1),
  FEMALE(2),
  NOT_SPECIFIED(9),
  NOT_KNOWN(0),
  /** A word that is not in the supplier's profile: counted as not known. */
  UNLISTED_WORD(0);

  private final int number;

  Sex(int number) {
    this.number = number;
  }

  /** The number of the NHS Data Dictionary. */
  int number() {
    return number;
  }
}
