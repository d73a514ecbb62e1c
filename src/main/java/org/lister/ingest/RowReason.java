package org.lister.ingest;

import org.lister.domain.NhsNumber.Fault;

/**
 * What becomes of a row that is not simply accepted: the first of these, in this order, that is
 * true of it. The order goes from what makes the rest of the row unreadable to what needs other
 * rows.
 */
enum RowReason {
  ROW_SHAPE,
  PRACTICE_FOREIGN,
  NHS_NUMBER_MISSING,
  NHS_NUMBER_NOT_TEN_DIGITS,
  NHS_NUMBER_CHECK_DIGIT,
  NHS_NUMBER_PLACEHOLDER,
  NHS_NUMBER_NOT_AN_ISSUED_RANGE,
  DATE_OF_BIRTH_MISSING,
  DATE_OF_BIRTH_MALFORMED,
  DATE_OF_BIRTH_FUTURE,
  REGISTERED_FROM_MISSING,
  DATE_MISSING,
  DATE_MALFORMED,
  DATE_TOO_EARLY,
  DATE_FUTURE,
  REGISTRATION_ORDER,
  CODE_MISSING,
  CODE_INVALID,
  VALUE_MALFORMED,
  VALUE_OUT_OF_RANGE,
  NO_SUCH_PATIENT,
  DATE_BEFORE_BIRTH,
  PATIENT_CONFLICT,
  /** Dropped: in force of a Type 1 objection, and before any other reason is looked at. */
  OBJECTED,
  /** Dropped: the same row stands there once already. */
  MERGED;

  /** The reason for which a row with such an NHS number is rejected. */
  static RowReason of(Fault fault) {
    return valueOf("NHS_NUMBER_" + fault);
  }

  boolean isRejection() {
    return this != OBJECTED && this != MERGED;
  }
}
