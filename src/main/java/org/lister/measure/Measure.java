package org.lister.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.engine.ClusterIndex;
import org.lister.measure.engine.Program;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Works out every indicator for every patient in one pass over the events, and counts them for
 * every GP, practice and area.
 */
public final class Measure {

  private Measure() {}

  /** Reads patients, events and links; writes outcomes and counts. */
  public static MeasureResult run(Tables tables, MeasureRequest request) {
    Dataset<Row> outcomes =
        outcomes(
            tables.read(TableName.PATIENTS),
            tables.read(TableName.EVENTS),
            tables.read(TableName.LINKS),
            request);
    TableVersion writtenOutcomes =
        tables.replaceWhere(TableName.OUTCOMES, outcomes, isOfThese(request.rulesets()));
    Dataset<Row> decided = tables.readAt(TableName.OUTCOMES, writtenOutcomes);
    TableVersion writtenCounts =
        tables.replaceWhere(
            TableName.COUNTS, counts(decided, request).coalesce(1), isOfThis(request));
    return new MeasureResult(
        tables.read(TableName.EVENTS).count(),
        decided.count() / request.rulesets().size(),
        tables.readAt(TableName.COUNTS, writtenCounts).count(),
        List.of(
            tables.version(TableName.PATIENTS),
            tables.version(TableName.EVENTS),
            tables.version(TableName.LINKS)),
        List.of(writtenOutcomes, writtenCounts));
  }

  private static String isOfThese(List<Ruleset> rulesets) {
    return rulesets.stream()
        .map(ruleset -> "'" + ruleset.name() + "'")
        .collect(Collectors.joining(", ", "ruleset IN (", ")"));
  }

  private static String isOfThis(MeasureRequest request) {
    return "service = '%s' AND period_end = DATE'%s'"
        .formatted(request.service().code(), request.dates().periodEnd());
  }

  /** The outcome of each indicator for everyone on a list, sorted by practice and patient. */
  public static Dataset<Row> outcomes(
      Dataset<Row> patients, Dataset<Row> events, Dataset<Row> links, MeasureRequest request) {
    ClusterIndex clusters = ClusterIndex.of(clusters(request.rulesets()), request.codelists());
    Dataset<Row> population =
        Population.on(request.dates().periodEnd(), request.service().attribution(), patients);
    return Journal.of(population, events, links, clusters)
        .mapPartitions(
            fold(request.rulesets(), request.dates(), clusters),
            Encoders.row(TableName.OUTCOMES.schema()));
  }

  private static MapPartitionsFunction<Row, Row> fold(
      List<Ruleset> rulesets, QualifyingDates dates, ClusterIndex clusters) {
    List<String> names = rulesets.stream().map(Ruleset::name).toList();
    return journal -> new Fold(journal, names, new Program(rulesets, dates, clusters));
  }

  /** The counts of each field of each indicator at every level. */
  static Dataset<Row> counts(Dataset<Row> outcomes, MeasureRequest request) {
    Tally tally = new Tally(request.rulesets());
    Dataset<Row> byGp =
        outcomes
            .select("practice", "gp", "ruleset", "bits")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) tally::count, Encoders.row(Tally.SCHEMA))
            .groupBy("practice", "gp", "indicator", "field")
            .agg(sum("value").as("value"));
    return Areas.counts(byGp, broadcast(request.practices()))
        .select(
            lit(request.service().code()).as("service"),
            lit(request.dates().periodEnd()).as("period_end"),
            col("level"),
            col("organisation"),
            col("gp"),
            col("indicator"),
            col("field"),
            col("value"))
        .orderBy("level", "organisation", "gp", "indicator", "field");
  }

  /** The clusters that rules ask about. */
  public static Set<String> clusters(Collection<Ruleset> rulesets) {
    return rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .flatMap(field -> field.extraction().clusters().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
