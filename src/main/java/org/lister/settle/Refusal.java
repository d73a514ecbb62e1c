package org.lister.settle;

import java.io.Serializable;
import java.util.Locale;

/** Why a practice is not settled: its figures stay what they were until somebody mends it. */
record Refusal(Why why, String sentence) implements Serializable {

  /** What can be wrong with what is known of a practice. */
  enum Why {
    NOT_TAKING_PART,
    TWO_VALUES,
    MISSING_COUNT,
    NEGATIVE_COUNT,
    NUMERATOR_ABOVE_DENOMINATOR,
    MISSING_REGISTER,
    NO_LIST_SIZE,
    EMPTY_LIST,
    REGISTER_ABOVE_LIST,
    NOT_A_FLAG,
    TOO_LARGE,
    NO_NATIONAL_PREVALENCE
  }

  static Refusal of(Why why, String form, Object... values) {
    return new Refusal(why, String.format(Locale.UK, form, values));
  }
}
