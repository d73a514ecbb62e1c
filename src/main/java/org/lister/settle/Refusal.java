package org.lister.settle;

import java.io.Serializable;

/** Why a practice is not settled: its figures stay what they were until somebody mends it. */
record Refusal(Why why, String sentence) implements Serializable {

  /** What can be wrong with what is known of a practice. */
  enum Why {
    TWO_VALUES,
    MISSING_COUNT,
    NEGATIVE_COUNT,
    NUMERATOR_ABOVE_DENOMINATOR,
    MISSING_REGISTER,
    NO_LIST_SIZE,
    EMPTY_LIST,
    REGISTER_ABOVE_LIST,
    NO_NATIONAL_PREVALENCE
  }

  static Refusal of(Why why, String form, Object... values) {
    return new Refusal(why, form.formatted(values));
  }
}
