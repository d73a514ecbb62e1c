package org.lister.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The practices that get new rows, each with what was paid before and what is left to be paid.
 *
 * @param now what was approved to earlier days
 * @param then what was taken off in the calculation before, of each practice that has one
 */
record FreshRows(PaidBefore now, Map<String, Optional<BigDecimal>> then, Standings standings) {

  private static final String POUNDS = "DECIMAL(14,2)";

  /** What was approved to earlier days, now and then, and how far a practice had been counted. */
  private static final StructType PAID =
      StructType.fromDDL(
          "practice STRING, paid_now %1$s, paid_then %1$s, calculation_before INT"
              .formatted(POUNDS));

  /** The reason of a calculation with the same figures, of which another part is paid. */
  private static final String PAID_BEFORE = "paid before";

  private static final Column NONE = lit(BigDecimal.ZERO);

  /**
   * @param settled see {@link Forms#SETTLED}
   * @return the same columns, of these practices only
   */
  Dataset<Row> of(Dataset<Row> settled, SortedSet<String> practices) {
    List<Row> paid = practices.stream().map(this::paid).toList();
    return settled
        .join(settled.sparkSession().createDataFrame(paid, PAID), "practice")
        .withColumn("is_paid_otherwise", isPaidOtherwise())
        .withColumn(
            "settlement",
            col("settlement")
                .withField("paid_before", col("paid_now"))
                .withField("balance", balance())
                .withField("calculation", calculation()))
        .withColumn(
            "changed", when(col("is_paid_otherwise"), PAID_BEFORE).otherwise(col("changed")))
        .select(
            Stream.of(Forms.SETTLED.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  /** Without rows of before, a practice may still have been counted: they were removed. */
  private Row paid(String practice) {
    return RowFactory.create(
        practice,
        now.of(practice).orElse(null),
        then.getOrDefault(practice, Optional.empty()).orElse(null),
        then.containsKey(practice)
            ? null
            : standings.of(practice).map(Transition::calculation).orElse(null));
  }

  private static Column isPaidOtherwise() {
    return not(coalesce(col("paid_now"), NONE).equalTo(coalesce(col("paid_then"), NONE)))
        .and(col("changed").isNull());
  }

  private static Column balance() {
    return col("settlement.payment")
        .minus(coalesce(col("paid_now"), NONE))
        .minus(coalesce(col("settlement.aspiration"), NONE))
        .cast(POUNDS);
  }

  private static Column calculation() {
    return coalesce(
        col("calculation_before").plus(1),
        col("settlement.calculation").plus(when(col("is_paid_otherwise"), 1).otherwise(0)));
  }
}
