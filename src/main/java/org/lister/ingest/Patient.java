package org.lister.ingest;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A row of patients with its types; days since 1970, {@link TypedRow#NO_DAY} for none. */
record Patient(
    long nhsNumber,
    int dateOfBirth,
    int sex,
    @Nullable String lsoa,
    int registeredFrom,
    int registeredTo,
    @Nullable String namedGp,
    int objectionFrom,
    int objectionTo,
    int dateOfDeath) {

  /** The earlier objection, then the one never or later withdrawn: what keeps most events out. */
  static final Comparator<Patient> BY_OBJECTION =
      Comparator.comparingInt(Patient::objectionFrom)
          .reversed()
          .thenComparing(Patient::hasWithdrawn, Comparator.reverseOrder())
          .thenComparingInt(Patient::objectionTo)
          .thenComparingInt(Patient::dateOfBirth);

  private static final int BIRTH = Content.PATIENTS.place("date_of_birth");
  private static final int SEX = Content.PATIENTS.place("sex");
  private static final int LSOA = Content.PATIENTS.place("lsoa");
  private static final int FROM = Content.PATIENTS.place("registered_from");
  private static final int TO = Content.PATIENTS.place("registered_to");
  private static final int GP = Content.PATIENTS.place("named_gp");
  private static final int OBJECTION_FROM = Content.PATIENTS.place("objection_from");
  private static final int OBJECTION_TO = Content.PATIENTS.place("objection_to");
  private static final int DEATH = Content.PATIENTS.place("date_of_death");

  /** Of a row whose NHS number is understood; a sex that is not becomes 0, not known. */
  static Patient of(TypedRow row) {
    return new Patient(
        row.number(SharedChecks.NHS_NUMBER),
        row.day(BIRTH),
        row.isUnderstood(SEX) ? (int) row.number(SEX) : 0,
        row.word(LSOA),
        row.day(FROM),
        row.day(TO),
        row.word(GP),
        row.day(OBJECTION_FROM),
        row.day(OBJECTION_TO),
        row.day(DEATH));
  }

  private boolean hasWithdrawn() {
    return objectionTo != TypedRow.NO_DAY;
  }

  /** Whether a Type 1 objection stands in the row. */
  boolean hasObjected() {
    return objectionFrom != TypedRow.NO_DAY;
  }
}
