package org.lister.publish;

import org.apache.spark.sql.Row;

/**
 * Patients left out of a denominator for one reason.
 *
 * @param level gp or practice
 * @param organisation code of the GP or practice
 * @param reason name of the personalised care adjustment or exclusion
 * @param category 1 to 6 for a personalised care adjustment, 0 for an exclusion
 */
record Exclusion(
    String indicator,
    String level,
    String organisation,
    String reason,
    int category,
    long patients) {

  static Exclusion of(Row row) {
    return new Exclusion(
        row.getAs("indicator"),
        row.getAs("level"),
        row.getAs("organisation"),
        row.getAs("reason"),
        row.<Integer>getAs("category"),
        row.<Long>getAs("patients"));
  }
}
