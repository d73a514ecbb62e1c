package org.lister.synthesise;

/** What a hospital can have instead of a patient's NHS number. */
enum WrongNumber {
  MISSING,
  INVALID,
  OF_NOBODY;

  String number(Person person, England england, Practice practice) {
    return switch (this) {
      case MISSING -> "";
      case INVALID -> Long.toString(withWrongCheckDigit(person.nhsNumber()));
      case OF_NOBODY -> Long.toString(england.numberOfNobody(practice.index(), person.index()));
    };
  }

  static long withWrongCheckDigit(long nhsNumber) {
    return nhsNumber / 10 * 10 + (nhsNumber % 10 + 1) % 10;
  }
}
