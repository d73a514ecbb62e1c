package org.lister.synthesise;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person on the list of the practice where they count.
 *
 * @param index place on the list, from 0
 * @param age in completed years on the last day of the period
 * @param namedGp code of the named GP, null when there is none
 * @param burden how much likelier than others of this age the person is to be ill: one on average
 * @param conditions what the person has
 * @param care how much likelier than elsewhere good care is at this practice, from −0.15 to 0.15
 */
record Person(
    int index,
    long nhsNumber,
    LocalDate birth,
    int age,
    Sex sex,
    String lsoa,
    Registration registration,
    @Nullable String namedGp,
    double burden,
    Frailty frailty,
    Set<Group> conditions,
    double care) {

  private static final String UNALLOCATED = "unallocated";

  boolean isBornOnLeapDay() {
    return birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
  }

  /** The code of the named GP, or the word for having none. */
  String gp() {
    return namedGp == null ? UNALLOCATED : namedGp;
  }

  boolean has(Group group) {
    return conditions.contains(group);
  }

  /** Whether care that reaches this share of patients nationally reaches this one. */
  boolean isReached(double share, Draw draw) {
    return draw.chance(share + care);
  }

  /** From birth on, but not more than so many years before the end of the period. */
  Window lifeWithin(int years, Period period) {
    LocalDate earliest = period.end().minusYears(years);
    return period.since(earliest.isBefore(birth) ? birth : earliest);
  }
}
