package org.lister.settle;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of practices beside their counts, a row a practice.
 *
 * @param practices names and commissioners, by practice
 * @param lastYear last year's payment by practice; null when nobody said
 */
record Known(
    HashMap<String, Practice> practices,
    ListSizes lists,
    @Nullable HashMap<String, Validation.Organisation> organisations,
    @Nullable HashMap<String, BigDecimal> lastYear)
    implements Serializable {

  /** A practice of the hierarchy. */
  record Practice(@Nullable String name, @Nullable String commissioner) implements Serializable {}

  private static final Practice UNKNOWN = new Practice(null, null);

  Practice practice(String code) {
    return practices.getOrDefault(code, UNKNOWN);
  }

  /** What a practice was paid last year; null when not known. */
  @Nullable BigDecimal paidLastYear(String code) {
    return lastYear == null ? null : lastYear.get(code);
  }
}
