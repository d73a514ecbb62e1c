package org.lister.protect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What may leave Lister: only this package makes it, and publish writes nothing else. */
public final class Released {

  private final Dataset<Row> rows;

  Released(Dataset<Row> rows) {
    this.rows = rows;
  }

  public Dataset<Row> rows() {
    return rows;
  }
}
