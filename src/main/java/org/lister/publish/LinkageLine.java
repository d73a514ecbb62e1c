package org.lister.publish;

import org.apache.spark.sql.Row;

/**
 * How many hospital records found their patient.
 *
 * @param of practice or all
 */
record LinkageLine(String of, long episodes, long matched, long elsewhere) {

  static LinkageLine of(Row row) {
    return new LinkageLine(
        row.getAs("of"),
        row.<Long>getAs("episodes"),
        row.<Long>getAs("matched"),
        row.<Long>getAs("elsewhere"));
  }
}
