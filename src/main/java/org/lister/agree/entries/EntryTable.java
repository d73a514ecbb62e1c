package org.lister.agree.entries;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Actor;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** The table of entries: one file replaces what it speaks of, in one step. */
record EntryTable(Tables tables, EnterRequest request) {

  /** What was entered before for this service and period. */
  Dataset<Row> before() {
    return tables.read(TableName.ENTRIES).where(request.isOfThis());
  }

  /** Those of some practices. */
  Dataset<Row> before(Collection<String> practices) {
    return before().where(col("practice").isin(practices.toArray()));
  }

  /** Counts of another system go into the place of those that it told before. */
  TableVersion replaceImported(Dataset<Row> kept) {
    return write(superseded(uncovered(before()), kept).union(entries(kept)), request.isOfThis());
  }

  /**
   * Entries by hand as they are without those of another system: of a count that was replaced by
   * one of theirs the latest is the last again.
   */
  private static Dataset<Row> uncovered(Dataset<Row> before) {
    Dataset<Row> covered =
        AcrossRows.current(before.where("source = 'IMPORTED'"))
            .select("practice", "indicator", "field")
            .distinct()
            .withColumn("is_covered", lit(true));
    Column latestFirst =
        row_number()
            .over(
                Window.partitionBy("practice", "indicator", "field")
                    .orderBy(col("entered").desc(), col("line").desc()));
    return before
        .where("source = 'MANUAL'")
        .withColumn("place", latestFirst)
        .join(covered, AcrossRows.COUNT, "left")
        .withColumn(
            "last_submission",
            when(col("is_covered").and(col("place").equalTo(1)), lit("Y"))
                .otherwise(col("last_submission")))
        .select(columns());
  }

  /** Entries by hand stand beside what was there, which is marked as no longer the last. */
  TableVersion addByHand(Dataset<Row> kept, Collection<String> practices) {
    String isOfThese =
        practices.stream()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(", ", request.isOfThis() + " AND practice IN (", ")"));
    return write(superseded(before(practices), kept).union(entries(kept)), isOfThese);
  }

  private TableVersion write(Dataset<Row> rows, String condition) {
    return tables.replaceWhere(TableName.ENTRIES, rows, condition);
  }

  /** Earlier entries, of which those are no longer the last whose count is told anew. */
  private static Dataset<Row> superseded(Dataset<Row> before, Dataset<Row> kept) {
    Dataset<Row> anew =
        AcrossRows.current(kept)
            .select("practice", "indicator", "field")
            .withColumn("is_anew", lit(true));
    return before
        .join(anew, AcrossRows.COUNT, "left")
        .withColumn(
            "last_submission", when(col("is_anew"), lit("N")).otherwise(col("last_submission")))
        .select(columns());
  }

  private Dataset<Row> entries(Dataset<Row> kept) {
    return kept.withColumn("service", lit(request.service().code()))
        .withColumn("period_end", lit(request.periodEnd()))
        .withColumn("source", lit(request.origin().source()))
        .withColumn("actor", text(request.origin().broughtBy().map(Actor::name).orElse(null)))
        .withColumn(
            "organisation",
            text(request.origin().broughtBy().map(Actor::organisation).orElse(null)))
        .withColumn("entered", lit(Timestamp.from(request.at())))
        .select(columns());
  }

  private static Column text(@Nullable String text) {
    return lit(text).cast("string");
  }

  private static Column[] columns() {
    return Stream.of(TableName.ENTRIES.schema().fieldNames())
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
