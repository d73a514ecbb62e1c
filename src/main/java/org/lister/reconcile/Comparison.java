package org.lister.reconcile;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Agreement;
import org.lister.domain.Tolerance;
import org.lister.domain.Tolerances;

/** Says of a pair of counts how they stand to each other: rows of {@link Pairs#SCHEMA} to this. */
record Comparison(Tolerances tolerances) implements MapFunction<Row, Row> {

  static final StructType SCHEMA =
      Pairs.SCHEMA.add("difference", "bigint").add("tolerance", "bigint").add("verdict", "string");

  @Override
  public Row call(Row pair) {
    String level = pair.getAs("level");
    String indicator = pair.getAs("indicator");
    Long ours = pair.getAs("ours");
    Long theirs = pair.getAs("theirs");
    Tolerance tolerance = tolerance(level, indicator);
    return RowFactory.create(
        level,
        pair.getAs("organisation"),
        indicator,
        pair.getAs("field"),
        ours,
        theirs,
        difference(ours, theirs),
        ours == null || theirs == null ? null : Long.valueOf(tolerance.beside(theirs)),
        Agreement.of(ours, theirs, tolerance).name());
  }

  private Tolerance tolerance(String level, String indicator) {
    Tolerances.Levels levels = tolerances.of(indicator);
    return level.equals(Pairs.ENGLAND) ? levels.england() : levels.practice();
  }

  private static @Nullable Long difference(@Nullable Long ours, @Nullable Long theirs) {
    return ours == null || theirs == null ? null : Long.valueOf(ours - theirs);
  }
}
