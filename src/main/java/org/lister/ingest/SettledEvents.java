package org.lister.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.ingest.IngestRequest.Objections;

/**
 * Judged events after they were compared with each other and with their patients.
 *
 * <p>One shuffle moves the events: both sides are partitioned by practice alone, which serves the
 * search for duplicates, whose keys begin with practice, and the join on practice and NHS number as
 * well (see {@link CoPartitioned}). The sort for the search is also the order of the join and of
 * the file that is written.
 */
final class SettledEvents {

  private static final String NTH = "nth";
  private static final String KNOWN = "known";

  private SettledEvents() {}

  static Dataset<Row> of(
      Dataset<Row> judged, Dataset<Row> settledPatients, Objections objections, int partitions) {
    return judged
        .repartition(partitions, col("practice"))
        .withColumn(NTH, Same.nth(Content.EVENTS))
        .join(known(settledPatients), keys(), "left")
        .select(columns(reason(objections)))
        .transform(SettledEvents::withRow);
  }

  private static scala.collection.immutable.Seq<String> keys() {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of("practice", "nhs_number"))
        .toSeq();
  }

  /**
   * One row a patient: the accepted one where there is one, else a rejected one with an objection,
   * so that a slip elsewhere in the row does not bring events back that must not flow.
   */
  private static Dataset<Row> known(Dataset<Row> settledPatients) {
    Column accepted = col(JudgedRows.REASON).isNull();
    return settledPatients
        .where(col("nhs_number").gt(0).and(accepted.or(col("objection_from").isNotNull())))
        .groupBy("practice", "nhs_number")
        .agg(
            max(struct(
                    accepted.as("accepted"),
                    col("objection_from"),
                    col("objection_to"),
                    col("date_of_birth")))
                .as(KNOWN));
  }

  private static Column reason(Objections objections) {
    Column accepted = coalesce(known("accepted"), lit(false));
    Column judged = col(JudgedRows.REASON);
    Column alone =
        when(judged.isNotNull(), judged)
            .when(accepted.unary_$bang(), RowReason.NO_SUCH_PATIENT.name())
            .when(col("date").lt(known("date_of_birth")), RowReason.DATE_BEFORE_BIRTH.name())
            .when(col(NTH).gt(1), RowReason.MERGED.name());
    return objections == Objections.UPHELD
        ? when(isObjected(), RowReason.OBJECTED.name()).otherwise(alone)
        : alone;
  }

  /** An event whose day nobody can read may lie after the objection: it is dropped as well. */
  private static Column isObjected() {
    Column after = col("date").gt(known("objection_from"));
    Column withdrawn = known("objection_to");
    Column before = withdrawn.isNull().or(col("date").lt(withdrawn));
    return known("objection_from").isNotNull().and(col("date").isNull().or(after.and(before)));
  }

  private static Column known(String field) {
    return col(KNOWN).getField(field);
  }

  private static Column[] columns(Column reason) {
    List<Column> columns = new ArrayList<>();
    Content.EVENTS.columns().forEach(name -> columns.add(col(name)));
    columns.addAll(List.of(col(JudgedRows.LINE), col(JudgedRows.ROW)));
    columns.add(reason.as(JudgedRows.REASON));
    columns.add(when(reason.isNull(), col(JudgedRows.WARNING)).as(JudgedRows.WARNING));
    return columns.toArray(Column[]::new);
  }

  /** The row as JSON for those that only the comparison has found out. */
  private static Dataset<Row> withRow(Dataset<Row> settled) {
    Column cells =
        struct(Content.EVENTS.columns().stream().map(name -> col(name)).toArray(Column[]::new));
    return settled.withColumn(
        JudgedRows.ROW,
        when(
                col(JudgedRows.REASON)
                    .isin(RowReason.NO_SUCH_PATIENT.name(), RowReason.DATE_BEFORE_BIRTH.name()),
                to_json(cells))
            .otherwise(col(JudgedRows.ROW)));
  }
}
