package org.lister.reconcile;

/** Why a row of another source could not be compared; the first that holds is told. */
enum Reason {
  OTHER_WIDTH("has another number of cells than the header"),
  SUPERSEDED("a later submission replaced it"),
  OTHER_DAY("is of another day of achievement"),
  PRACTICE_UNKNOWN("the practice is not in the hierarchy"),
  INDICATOR_UNKNOWN("the service has no such indicator"),
  FIELD_UNKNOWN("the indicator counts no such field"),
  NOT_A_COUNT("the value is no whole number of patients"),
  DUPLICATE("says again what a row above says"),
  CONTRADICTORY("rows of the same count say different values: none is compared");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
