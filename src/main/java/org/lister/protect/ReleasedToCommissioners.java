package org.lister.protect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What may leave Lister and be seen by the commissioner of practices: only this package makes it.
 *
 * <p>A row a commissioner; its column {@code commissioner} says who may see the row, and nobody
 * else may.
 */
public final class ReleasedToCommissioners {

  private final Dataset<Row> rows;

  ReleasedToCommissioners(Dataset<Row> rows) {
    rows.schema().fieldIndex("commissioner");
    this.rows = rows;
  }

  /** {@code commissioner} and the lists {@code practices} and {@code lines}. */
  public Dataset<Row> rows() {
    return rows;
  }
}
