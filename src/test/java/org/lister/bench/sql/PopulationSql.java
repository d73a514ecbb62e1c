package org.lister.bench.sql;

import java.time.LocalDate;

/** Who counts: practice, nhs_number, date_of_birth, sex, registered_from, date_of_death, gp. */
final class PopulationSql {

  private PopulationSql() {}

  /** Everyone on a list and alive on a day, at each list. */
  static String on(LocalDate day, String patients) {
    return """
        SELECT practice, nhs_number, date_of_birth, sex, registered_from, date_of_death,
        coalesce(named_gp, 'unallocated') AS gp
        FROM %1$s AS patient WHERE registered_from <= %2$s
        AND (registered_to IS NULL OR registered_to > %2$s)
        AND (date_of_death IS NULL OR date_of_death > %2$s)"""
        .formatted(patients, Days.sql(day));
  }

  /**
   * The lists that a patient on several does not count at: all but the latest registration, of one
   * day the lower practice code. Few patients are on two lists, so that only theirs are sorted.
   */
  static String elsewhere(String population) {
    return """
        SELECT practice, nhs_number FROM (SELECT practice, nhs_number, row_number() OVER (
          PARTITION BY nhs_number ORDER BY registered_from DESC, practice) AS list
          FROM %1$s AS several WHERE nhs_number IN (
            SELECT nhs_number FROM %1$s AS any_list GROUP BY nhs_number HAVING count(*) > 1)) AS ranked
        WHERE list > 1"""
        .formatted(population);
  }
}
