package org.lister.agree.entries;

import org.jspecify.annotations.Nullable;

/** Why a row is not entered; the first that holds is told. */
enum Refusal {
  OTHER_WIDTH("it has another number of cells than the header", "Look for a comma or a quote"),
  FORMULA("a cell begins as a formula does, with =, +, -, @ or a tab", "Write text"),
  CONTROL("a cell holds a NUL byte, a line break or another control character", "Take it out"),
  TOO_LONG("a cell is longer than 255 characters", "Look for a quote that is never closed"),
  IDENTIFYING("a cell holds ten digits, which could be an NHS number", "Leave them out"),
  OTHER_SERVICE("it is of another service", "Name its service with --service"),
  OTHER_DAY("ACH_DATE is not the last day of the period", "Name its period with --period-end"),
  PRACTICE_UNKNOWN("the practice is not in the hierarchy", "Write a code of practices.csv"),
  NOT_TAKING_PART("the practice does not take part on that day", "Agree with it first"),
  NOT_YOURS("it is of a practice for which you may not enter", "Let somebody act who may"),
  APPROVED("the achievement is Financially Approved", "Nothing changes after that"),
  INDICATOR_UNKNOWN("the service has no such indicator", "Look for it with lister rules describe"),
  NOT_MANUAL("the indicator is not entered by hand", "Leave it to the extract"),
  NOT_ENTERED_BEFORE("its value came from another system", "Correct it there"),
  FIELD_UNKNOWN("the indicator counts no such field", "Write Numerator, Denominator or a name"),
  NEGATIVE("VALUE is below 0", "Write how many patients"),
  NOT_A_COUNT("VALUE is no whole number from 0 to 999,999,999", "Write digits alone"),
  NOT_A_FLAG("VALUE of a Yes/No Flag is neither 0 nor 1", "Write 1 for yes"),
  NOT_A_DAY("SUBMIT_DATE is no day as dd/mm/yyyy", "Write 02/04/2024"),
  DAY_OUTSIDE("SUBMIT_DATE is outside the days on which it may be submitted", "Look at the window"),
  NOT_A_TIME("SUBMIT_TIME is no time as hh:mm:ss", "Write 11:19:50"),
  NOT_A_SUBMISSION("LAST_SUBMISSION is neither Y nor N", "Write Y"),
  REPEATED("it says again what a row above says", "Leave it out"),
  CONTRADICTORY("rows of this count say different values", "Keep the right one"),
  ABOVE_DENOMINATOR("the numerator is above the denominator", "Correct either");

  private final String why;
  private final String whatToDo;

  Refusal(String why, String whatToDo) {
    this.why = why;
    this.whatToDo = whatToDo;
  }

  /**
   * @param told what may be repeated of the row; null when nothing may
   */
  String sentence(@Nullable String told) {
    return "Cannot enter this row: %s%s. %s."
        .formatted(why, told == null ? "" : " (" + told + ")", whatToDo);
  }
}
