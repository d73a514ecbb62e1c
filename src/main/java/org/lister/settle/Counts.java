package org.lister.settle;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The counts that a service pays for, as they were measured and as they were entered or imported.
 * Which of them count is decided practice by practice, see {@link Tally}.
 */
final class Counts {

  private static final int MOST_TOLD = 20;
  private static final String FLAG = "yes/no flag";

  private final Dataset<Row> measured;
  private final Dataset<Row> brought;
  private final PaidBy paid;

  private Counts(Dataset<Row> measured, Dataset<Row> brought, PaidBy paid) {
    this.measured = measured;
    this.brought = brought;
    this.paid = paid;
  }

  static Counts of(Tables tables, SettleRequest request) {
    return new Counts(
        tables
            .read(TableName.COUNTS)
            .where(request.condition() + " AND level = 'practice'")
            .withColumnRenamed("organisation", "practice"),
        brought(
            tables
                .read(TableName.ENTRIES)
                .where(request.condition() + " AND last_submission = 'Y'")),
        PaidBy.of(request.service().terms().scheme()));
  }

  /** CQRS gives each register a name of its own, such as <i>Cancer Register</i>. */
  private static Dataset<Row> brought(Dataset<Row> entries) {
    Column small = lower(col("field"));
    return entries
        .withColumn(
            "field",
            when(small.isin(Tally.NUMERATOR, Tally.DENOMINATOR, Tally.REGISTER), small)
                .when(small.endsWith(" " + Tally.REGISTER), Tally.REGISTER)
                .when(small.equalTo(FLAG), Tally.FLAG))
        .withColumn("entered", unix_micros(col("entered")));
  }

  /** A row a practice: practice, counts. */
  Dataset<Row> byPractice() {
    return shaped(measuredRows())
        .union(shaped(brought.where(paid.holds())))
        .groupBy("practice")
        .agg(collect_list(struct("indicator", "field", "value", "source", "entered")).as("counts"));
  }

  private Dataset<Row> measuredRows() {
    Column isList = col("indicator").equalTo(Tally.LIST).and(col("field").equalTo(Tally.PATIENTS));
    return measured
        .where(isList.or(paid.holds()))
        .withColumn("source", lit(Tally.MEASURED))
        .withColumn("entered", lit(0L));
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    return rows.select("practice", "indicator", "field", "value", "source", "entered");
  }

  /** What was brought in and nothing is paid by. */
  List<String> notes() {
    Column isKnown = col("indicator").isin(paid.indicators().toArray());
    List<Row> rows =
        brought
            .where(col("value").isNotNull())
            .where(not(coalesce(paid.holds(), lit(false))))
            .select(
                when(not(isKnown), Fate.UNKNOWN.name())
                    .when(col("field").equalTo(Tally.FLAG), Fate.NO_FLAG.name())
                    .otherwise(Fate.NOT_PAID_BY.name())
                    .as("fate"),
                when(not(isKnown).or(col("field").equalTo(Tally.FLAG)), col("indicator"))
                    .as("indicator"))
            .groupBy("fate", "indicator")
            .agg(count(lit(1)).as("rows"))
            .orderBy("fate", "indicator")
            .limit(MOST_TOLD)
            .collectAsList();
    List<String> notes = new ArrayList<>();
    rows.forEach(row -> notes.add(Fate.valueOf(row.getString(0)).said(row)));
    return notes;
  }

  /** What becomes of rows that were taken in and bring no payment. */
  private enum Fate {
    UNKNOWN("not paid for by the service: %2$s (rows that were brought in: %1$,d)"),
    NO_FLAG(
        "paid by its counts and not by a yes: %2$s (rows of a Yes/No Flag that were brought in: %1$,d)"),
    NOT_PAID_BY(
        "nothing is paid by adjustments, exclusions and other such counts (rows that were brought in: %1$,d)");

    private final String form;

    Fate(String form) {
      this.form = form;
    }

    private String said(Row row) {
      return String.format(Locale.UK, form, row.getLong(2), row.getString(1));
    }
  }
}
