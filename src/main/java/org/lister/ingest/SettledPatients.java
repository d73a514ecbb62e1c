package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Judged rows of patients after rows were compared with each other: one accepted row a patient.
 *
 * <pre>
 *   line  patient  registered_from  named_gp
 *   2     A        2019-04-01       G1        accepted? no: PATIENT_CONFLICT
 *   3     A        2021-07-01       G2        accepted: the later registration
 *   4     A        2021-07-01       G2        MERGED: line 3 again
 * </pre>
 */
final class SettledPatients {

  private static final String NTH = "nth";

  private SettledPatients() {}

  static Dataset<Row> of(Dataset<Row> judged, int partitions) {
    return judged
        .repartition(partitions, col("practice"))
        .transform(SettledPatients::merged)
        .transform(SettledPatients::withoutConflict);
  }

  private static Dataset<Row> merged(Dataset<Row> judged) {
    return judged
        .withColumn(NTH, Same.nth(Content.PATIENTS))
        .withColumn(JudgedRows.REASON, Same.mergedUnlessFirst(NTH))
        .drop(NTH);
  }

  private static Dataset<Row> withoutConflict(Dataset<Row> merged) {
    Column open = col(JudgedRows.REASON).isNull();
    Column nth =
        row_number()
            .over(
                Window.partitionBy(col("practice"), col("nhs_number"), open)
                    .orderBy(col("registered_from").desc(), col(JudgedRows.LINE).desc()));
    Column conflicts = open.and(col(NTH).gt(1));
    return merged
        .withColumn(NTH, nth)
        .withColumn(JudgedRows.ROW, when(conflicts, row()).otherwise(col(JudgedRows.ROW)))
        .withColumn(
            JudgedRows.REASON,
            when(conflicts, lit(RowReason.PATIENT_CONFLICT.name()))
                .otherwise(col(JudgedRows.REASON)))
        .drop(NTH);
  }

  private static Column row() {
    return to_json(
        struct(Content.PATIENTS.columns().stream().map(name -> col(name)).toArray(Column[]::new)));
  }
}
