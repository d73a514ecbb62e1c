package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * England's linkage as two fractions of a release: it moves whenever any practice sends again, and
 * would otherwise change everybody's pack. They count hospital records and no patient.
 */
final class Linked {

  /** Of all episodes, those that found their patient. */
  static final String LINKED = "LINKED";

  /** Of the episodes that found their patient, those of a patient on another list. */
  static final String ELSEWHERE = "LINKED_ELSEWHERE";

  private Linked() {}

  static Dataset<Row> of(Dataset<Row> linkage) {
    Dataset<Row> whole = linkage.where("dimension = 'all'");
    return fraction(
            whole, LINKED, "Hospital episodes that found their patient", "matched", "episodes")
        .union(
            fraction(
                whole,
                ELSEWHERE,
                "Of those, of a patient on another list",
                "elsewhere",
                "matched"));
  }

  private static Dataset<Row> fraction(
      Dataset<Row> whole, String code, String title, String numerator, String denominator) {
    Column none = lit(null).cast("bigint");
    return whole.select(
        lit(code).as("indicator"),
        lit(title).as("title"),
        lit(0).as("position"),
        lit("england").as("level"),
        lit("ENG").as("organisation"),
        lit("England").as("name"),
        none.as("register"),
        col(numerator).as("numerator"),
        col(denominator).as("denominator"),
        Rate.of(col(numerator), col(denominator)).as("rate"),
        lit(ControlNote.AS_COUNTED.text()).as("control"));
  }
}
