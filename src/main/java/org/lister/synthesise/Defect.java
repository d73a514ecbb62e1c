package org.lister.synthesise;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The defects of {@code defects.csv} that one row can carry, under their names there. */
enum Defect {
  NHS_NUMBER_MISSING(Where.ANY_ROW),
  NHS_NUMBER_SHORT(Where.ANY_ROW),
  NHS_NUMBER_LETTERS(Where.ANY_ROW),
  NHS_NUMBER_CHECK_DIGIT(Where.ANY_ROW),
  NHS_NUMBER_ALL_EQUAL(Where.ANY_ROW),
  NHS_NUMBER_2333455667(Where.ANY_ROW),
  NHS_NUMBER_N00000000N(Where.ANY_ROW),
  NHS_NUMBER_RANGE(Where.ANY_ROW),
  NHS_NUMBER_SPACED(Where.ANY_ROW),
  PRACTICE_FOREIGN(Where.ANY_ROW),
  ROW_SHORT(Where.ANY_ROW),
  PATIENT_BIRTH_MISSING(Where.PATIENTS),
  PATIENT_BIRTH_IMPOSSIBLE(Where.PATIENTS),
  PATIENT_BIRTH_FUTURE(Where.PATIENTS),
  PATIENT_BIRTH_29_FEBRUARY(Where.PATIENTS),
  PATIENT_REGISTRATION_MISSING(Where.PATIENTS),
  PATIENT_REGISTRATION_ORDER(Where.PATIENTS),
  PATIENT_SEX_UNKNOWN_WORD(Where.PATIENTS),
  PATIENT_DUPLICATE(Where.PATIENTS),
  PATIENT_CONFLICT(Where.PATIENTS),
  PATIENT_TWO_PRACTICES(Where.PATIENTS),
  EVENT_DATE_MISSING(Where.EVENTS),
  EVENT_DATE_IMPOSSIBLE(Where.EVENTS),
  EVENT_DATE_ANCIENT(Where.EVENTS),
  EVENT_DATE_FUTURE(Where.EVENTS),
  EVENT_BEFORE_BIRTH(Where.EVENTS),
  EVENT_CODE_MISSING(Where.EVENTS),
  EVENT_CODE_CHECK_DIGIT(Where.EVENTS),
  EVENT_CODE_UNKNOWN(Where.EVENTS),
  EVENT_VALUE_MALFORMED(Where.EVENTS),
  EVENT_VALUE_RANGE(Where.EVENTS),
  EVENT_DUPLICATE(Where.EVENTS),
  EVENT_NO_PATIENT(Where.EVENTS),
  EVENT_AFTER_OBJECTION(Where.EVENTS),
  EVENT_BP_ONE_ROW(Where.EVENTS),
  EVENT_BP_TWO_ROWS(Where.EVENTS);

  private final Where where;

  Defect(Where where) {
    this.where = where;
  }

  private enum Where {
    ANY_ROW,
    PATIENTS,
    EVENTS
  }

  /** Defects that a row of patients can carry. */
  static Set<Defect> ofPatients() {
    return except(Where.EVENTS);
  }

  /** Defects that a row of events can carry. */
  static Set<Defect> ofEvents() {
    return except(Where.PATIENTS);
  }

  private static Set<Defect> except(Where where) {
    return Stream.of(values())
        .filter(defect -> defect.where != where)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Defect.class)));
  }
}
