package org.lister.protect;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What may leave Lister and be seen by every practice: only this package makes it. It names no
 * practice.
 */
public final class ReleasedToAll {

  private final Dataset<Row> rows;

  ReleasedToAll(Dataset<Row> rows) {
    if (Arrays.asList(rows.columns()).contains("practice")) {
      throw new IllegalArgumentException("rows that name a practice are that practice's");
    }
    this.rows = rows;
  }

  /**
   * {@code indicator, title, position, level, organisation, name, register, numerator, denominator,
   * rate, control}; of a release that was made before all columns of the table of comparators.
   */
  public Dataset<Row> rows() {
    return rows;
  }
}
