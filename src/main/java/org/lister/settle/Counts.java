package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.domain.quality.Scheme;
import org.lister.domain.quality.Scheme.Entry;
import org.lister.domain.quality.Scheme.PaidIndicator;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The counts that a service pays for: measured, or entered and imported where nothing was measured
 * or an indicator is entered by hand.
 */
final class Counts {

  private static final int MOST_TOLD = 20;

  private final Dataset<Row> measured;
  private final Dataset<Row> entered;
  private final Scheme scheme;
  private final boolean isMeasured;

  private Counts(Dataset<Row> measured, Dataset<Row> entered, Scheme scheme) {
    this.measured = measured;
    this.entered = entered;
    this.scheme = scheme;
    this.isMeasured = !measured.isEmpty();
  }

  static Counts of(Tables tables, SettleRequest request) {
    return new Counts(
        tables
            .read(TableName.COUNTS)
            .where(request.condition() + " AND level = 'practice'")
            .withColumnRenamed("organisation", "practice"),
        tables.read(TableName.ENTRIES).where(request.condition() + " AND last_submission = 'Y'"),
        request.service().terms().scheme());
  }

  /**
   * A row a practice: practice, counts.
   *
   * @throws Stopped.DataFault when nothing is counted
   */
  Dataset<Row> byPractice() {
    Dataset<Row> rows =
        isMeasured ? shaped(measuredRows()).union(shaped(manualRows())) : shaped(enteredRows());
    return rows.groupBy("practice")
        .agg(collect_list(struct("indicator", "field", "value", "source", "entered")).as("counts"));
  }

  /** What was brought in of indicators that the service does not know. */
  List<String> notes() {
    if (isMeasured) {
      return List.of();
    }
    return entered
        .where(not(col("indicator").isin(known().toArray())))
        .groupBy("indicator")
        .agg(count(lit(1)).as("rows"))
        .orderBy("indicator")
        .limit(MOST_TOLD)
        .collectAsList()
        .stream()
        .map(
            row ->
                "%d rows that were brought in are of %s, which the service does not pay for"
                    .formatted(row.getLong(1), row.getString(0)))
        .toList();
  }

  private Dataset<Row> measuredRows() {
    Set<String> asked = known();
    asked.add(Tally.LIST);
    return measured
        .where(col("indicator").isin(asked.toArray()))
        .where(
            col("field").isin(Tally.REGISTER, Tally.NUMERATOR, Tally.DENOMINATOR, Tally.PATIENTS))
        .withColumn("source", lit(Tally.MEASURED))
        .withColumn("entered", lit(0L));
  }

  private Dataset<Row> manualRows() {
    Set<String> manual =
        scheme.indicators().values().stream()
            .filter(each -> each.entry() == Entry.MANUAL)
            .map(PaidIndicator::code)
            .collect(Collectors.toCollection(TreeSet::new));
    return fields(entered.where(col("indicator").isin(manual.toArray())));
  }

  private Dataset<Row> enteredRows() {
    return fields(entered.where(col("indicator").isin(known().toArray())));
  }

  /** CQRS gives each register a name of its own, such as <i>Cancer Register</i>. */
  private static Dataset<Row> fields(Dataset<Row> entries) {
    Column small = lower(col("field"));
    return entries
        .withColumn(
            "field",
            when(small.isin(Tally.NUMERATOR, Tally.DENOMINATOR, Tally.REGISTER), small)
                .when(small.endsWith(" " + Tally.REGISTER), Tally.REGISTER))
        .where(col("field").isNotNull())
        .withColumn("entered", unix_micros(col("entered")));
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    return rows.select("practice", "indicator", "field", "value", "source", "entered");
  }

  /** Indicators, items and registers that the service pays for. */
  private Set<String> known() {
    Set<String> known = new TreeSet<>(scheme.indicators().keySet());
    known.addAll(scheme.items().keySet());
    scheme.groups().values().forEach(group -> group.registered().ifPresent(known::add));
    return known;
  }
}
