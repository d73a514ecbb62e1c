package org.lister.protect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What may leave Lister: only this package makes it, and publish writes nothing else.
 *
 * <p>A row a practice; its column {@code practice} says who may see the row, and nobody else may.
 */
public final class Released {

  private final Dataset<Row> rows;

  Released(Dataset<Row> rows) {
    rows.schema().fieldIndex("practice");
    this.rows = rows;
  }

  /**
   * Of packs {@code practice}, {@code practice_name}, and the lists {@code areas}, {@code figures},
   * {@code exclusions}, {@code quality}, {@code receipts} and {@code linkage}, each empty when
   * there is nothing to tell; of references {@code practice} and the list {@code references}; of
   * statements {@code practice} and the lists {@code settlement}, of one item, {@code
   * achievements}, {@code prevalences}, {@code differences} and {@code transitions}.
   */
  public Dataset<Row> rows() {
    return rows;
  }
}
