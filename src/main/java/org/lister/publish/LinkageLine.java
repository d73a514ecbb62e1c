package org.lister.publish;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * How many hospital records found their patient.
 *
 * @param of practice or all
 */
record LinkageLine(String of, long episodes, long matched, long elsewhere) implements Serializable {

  /** A practice's own. */
  static LinkageLine own(Row row) {
    return new LinkageLine(
        "practice",
        row.<Long>getAs("episodes"),
        row.<Long>getAs("matched"),
        row.<Long>getAs("elsewhere"));
  }
}
