package org.lister.protect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What may leave Lister and be seen by the national commissioner: only this package makes it.
 * Points of every practice, and no patients.
 */
public final class ReleasedToEngland {

  private final Dataset<Row> rows;

  ReleasedToEngland(Dataset<Row> rows) {
    this.rows = rows;
  }

  /** {@code practice, position, indicator, points, is_approved}: a row a practice and indicator. */
  public Dataset<Row> rows() {
    return rows;
  }
}
