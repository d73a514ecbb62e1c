package org.lister.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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
import org.lister.measure.fold.ShelfFold;
import org.lister.store.ShelvesDone;
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
    ShelvesDone<Long> done =
        tables
            .shelves(shelves(tables))
            .reading(TableName.PATIENTS, ShelfFold.patientColumns())
            .reading(TableName.EVENTS)
            .reading(TableName.LINKS, ShelfFold.linkColumns())
            .writing(TableName.OUTCOMES, TableName.COUNTS)
            .each(fold(tables, request));
    List<TableVersion> written = done.commit(parts(request));
    TableVersion practices = written.get(1);
    TableVersion areas = Areas.write(tables, practices, request);
    return new MeasureResult(
        tables.read(TableName.EVENTS).count(),
        done.results().stream().mapToLong(Long::longValue).sum(),
        tables.readAt(TableName.COUNTS, areas).count(),
        List.of(
            tables.version(TableName.PATIENTS),
            tables.version(TableName.EVENTS),
            tables.version(TableName.LINKS)),
        List.of(written.get(0), areas));
  }

  /** Those with a list now, and those that had one when it was measured last. */
  private static SortedSet<Integer> shelves(Tables tables) {
    SortedSet<Integer> shelves = new TreeSet<>(tables.shelves(TableName.PATIENTS));
    shelves.addAll(tables.shelves(TableName.OUTCOMES));
    return shelves;
  }

  private static ShelfFold fold(Tables tables, MeasureRequest request) {
    return new ShelfFold(
        request.service().code(),
        request.rulesets(),
        request.dates(),
        ClusterIndex.of(clusters(request.rulesets()), request.codelists()),
        Population.elsewhere(
            request.dates().periodEnd(),
            request.service().attribution(),
            tables.read(TableName.PATIENTS)),
        Population.UNALLOCATED,
        Journal.ACS_ADMISSION);
  }

  /** What is written anew: outcomes of these rulesets, counts of this service and period. */
  private static Map<String, Set<String>> parts(MeasureRequest request) {
    return Map.of(
        "ruleset",
        request.rulesets().stream().map(Ruleset::name).collect(Collectors.toSet()),
        "service",
        Set.of(request.service().code()),
        "period_end",
        Set.of(request.dates().periodEnd().toString()),
        "level",
        Set.of("gp", "practice"));
  }

  /**
   * The outcome of each indicator for everyone on a list, sorted by practice and patient: the same
   * as {@link #run} writes, from rows that do not lie on shelves, at the price of a shuffle.
   */
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

  /** The clusters that rules ask about. */
  public static Set<String> clusters(Collection<Ruleset> rulesets) {
    return rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .flatMap(field -> field.extraction().clusters().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
