package org.lister.synthesise;

/** Who the patient is, as the hospital wrote it. */
record Identity(String nhsNumber, String practice, String gp) {

  private static final String NOT_REGISTERED = "V81997";
  private static final String NOT_APPLICABLE = "V81998";
  private static final String NOT_KNOWN = "V81999";
  private static final String GP_NOT_KNOWN = "G9999998";
  private static final String NO_GP = "G9999981";

  /** The right number; the practice is not always the one whose list the patient is on. */
  static Identity of(Person person, Practice practice, England england, Draw draw) {
    String number = Long.toString(person.nhsNumber());
    double choice = draw.unit();
    if (choice < 0.003) {
      return new Identity(number, NOT_REGISTERED, NO_GP);
    }
    if (choice < 0.01) {
      return new Identity(number, choice < 0.004 ? NOT_APPLICABLE : NOT_KNOWN, GP_NOT_KNOWN);
    }
    String gp = person.namedGp() == null ? GP_NOT_KNOWN : person.namedGp();
    return draw.chance(england.defects().episodes())
        ? new Identity(number, Organisations.practice(another(practice, england)), gp)
        : new Identity(number, practice.code(), gp);
  }

  Identity withNumber(String number) {
    return new Identity(number, practice, gp);
  }

  private static int another(Practice practice, England england) {
    return (practice.index() + 1) % england.practices();
  }
}
