package org.lister.settle;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Scheme.Group;

/**
 * How many patients are on a practice's list: as they were measured, or as a file says.
 *
 * @param given by practice; null when lists are measured
 */
record ListSizes(@Nullable HashMap<String, Given> given) implements Serializable {

  static final ListSizes MEASURED = new ListSizes(null);

  /** The list of all ages. */
  static final String WHOLE = "TOTAL";

  /**
   * What a file says of one practice.
   *
   * @param sizes by type of list
   * @param counted the day of the count; null when the file does not say
   */
  record Given(HashMap<String, Long> sizes, @Nullable LocalDate counted) implements Serializable {}

  /** Patients of all ages. */
  @Nullable Long whole(String practice, Tally tally) {
    return given == null ? tally.value(Tally.LIST, Tally.PATIENTS) : ofFile(practice, WHOLE);
  }

  /** Patients of the ages of a group's register. */
  @Nullable Long ofAges(String practice, Group group, Tally tally) {
    return given == null && group.register() != null
        ? tally.value(group.register(), Tally.DENOMINATOR)
        : ofFile(practice, group.list());
  }

  private @Nullable Long ofFile(String practice, String type) {
    Given own = given == null ? null : given.get(practice);
    return own == null ? null : own.sizes().get(type);
  }

  /** The day of the count, when a file says it. */
  @Nullable LocalDate counted(String practice) {
    Given own = given == null ? null : given.get(practice);
    return own == null ? null : own.counted();
  }

  /** Whether they were counted together with the registers: then none of these can be larger. */
  boolean areMeasured() {
    return given == null;
  }
}
