package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decides what may be told to whom. Everything that leaves Lister is made here, so that here is the
 * one place to look when asking what a reader may see.
 */
public final class Protect {

  private Protect() {}

  /**
   * A pack for each practice: its own figures and its GPs', the area's and England's beside them,
   * and what became of its extract. A practice whose extract was refused has a pack as well, which
   * tells it why.
   */
  public static Released practicePacks(PackSources sources, PackScope scope) {
    Dataset<Row> figures =
        Figures.of(
            sources.counts().where(col("service").equalTo(scope.service())).where(in(scope)),
            sources.practices(),
            scope);
    return new Released(
        Packs.of(
            sources.practices(),
            figures,
            sources.quality().where(in(scope)),
            sources.receipts().where(in(scope)),
            sources.linkage()));
  }

  private static Column in(PackScope scope) {
    return col("period_end").equalTo(lit(scope.periodEnd()));
  }
}
