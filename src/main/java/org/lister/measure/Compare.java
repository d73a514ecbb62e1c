package org.lister.measure;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.compare.Editions;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * Measures two versions of rules over the same patients in one pass over the events, and says which
 * counts move. It writes to no table.
 */
public final class Compare {

  /** Practices that are listed for each indicator: those where most patients move. */
  static final int LISTED = 20;

  private Compare() {}

  /**
   * @param request the service, the dates and the practices; its rulesets are not looked at
   * @param largestHidden counts of one practice from 1 to this are not told
   */
  public static CompareResult run(
      Tables tables, MeasureRequest request, Editions editions, int largestHidden) {
    return of(
        tables.read(TableName.PATIENTS),
        tables.read(TableName.EVENTS),
        tables.read(TableName.LINKS),
        new BothVersions(editions).request(request),
        editions,
        largestHidden);
  }

  static CompareResult of(
      Dataset<Row> patients,
      Dataset<Row> events,
      Dataset<Row> links,
      MeasureRequest both,
      Editions editions,
      int largestHidden) {
    Dataset<Row> outcomes = Measure.outcomes(patients, events, links, both);
    List<String> names = both.rulesets().stream().map(Ruleset::name).toList();
    Moves moves = new Moves(Compared.of(editions), names);
    Dataset<Row> byPractice = byPractice(outcomes, moves, both.practices()).persist();
    try {
      return new MovesSeen(
              moves.compared(),
              fields(byPractice, moves).collectAsList(),
              transitions(byPractice).collectAsList(),
              listed(byPractice).collectAsList(),
              largestHidden)
          .result();
    } finally {
      byPractice.unpersist();
    }
  }

  /** As in the counts of England, a practice counts that stands in the hierarchy. */
  private static Dataset<Row> byPractice(
      Dataset<Row> outcomes, Moves moves, Dataset<Row> practices) {
    return outcomes
        .select("practice", "ruleset", "bits")
        .mapPartitions((MapPartitionsFunction<Row, Row>) moves::count, Encoders.row(Moves.SCHEMA))
        .groupBy("practice", "thing", "before", "after")
        .agg(sum("patients").as("patients"))
        .join(broadcast(practices.select("practice")), new String[] {"practice"}, "left_semi");
  }

  /** thing, field, before, after, practices where it moves, largest movement of one. */
  private static Dataset<Row> fields(Dataset<Row> byPractice, Moves moves) {
    return byPractice
        .flatMap((FlatMapFunction<Row, Row>) moves::fields, Encoders.row(Moves.FIELDS))
        .groupBy("practice", "thing", "field")
        .agg(sum("before").as("before"), sum("after").as("after"))
        .groupBy("thing", "field")
        .agg(
            sum("before").as("before"),
            sum("after").as("after"),
            count(when(col("before").notEqual(col("after")), lit(1))).as("practices"),
            max(abs(col("after").minus(col("before")))).as("largest"));
  }

  /** thing, before, after, patients and practices, of those who move. */
  private static Dataset<Row> transitions(Dataset<Row> byPractice) {
    return moved(byPractice)
        .groupBy("thing", "before", "after")
        .agg(sum("patients").as("patients"), count(lit(1)).as("practices"));
  }

  /** The moves at the practices where most patients move. */
  private static Dataset<Row> listed(Dataset<Row> byPractice) {
    Dataset<Row> practices =
        moved(byPractice)
            .groupBy("thing", "practice")
            .agg(sum("patients").as("movers"))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("thing").orderBy(col("movers").desc(), col("practice"))))
            .where(col("rank").leq(LISTED))
            .select("thing", "practice");
    return moved(byPractice)
        .join(practices, new String[] {"thing", "practice"}, "left_semi")
        .select("thing", "practice", "before", "after", "patients");
  }

  private static Dataset<Row> moved(Dataset<Row> byPractice) {
    return byPractice.where(col("before").notEqual(col("after")));
  }
}
