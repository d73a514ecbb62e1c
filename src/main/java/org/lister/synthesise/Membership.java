package org.lister.synthesise;

import org.jspecify.annotations.Nullable;

/**
 * Where a patient truly stands in one metric.
 *
 * @param rejection the counted reason for being left out of the denominator, else null
 */
record Membership(String indicator, Place place, @Nullable String rejection) {

  /** A numerator's patients are in the denominator too. */
  enum Place {
    NUMERATOR,
    DENOMINATOR,
    EXCLUDED
  }

  static Membership numerator(String indicator) {
    return new Membership(indicator, Place.NUMERATOR, null);
  }

  static Membership denominator(String indicator) {
    return new Membership(indicator, Place.DENOMINATOR, null);
  }

  static Membership excluded(String indicator, String rejection) {
    return new Membership(indicator, Place.EXCLUDED, rejection);
  }
}
