package org.lister.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.lister.store.LastRun;
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

  /**
   * Reads patients, events and links; writes outcomes and counts. Shelves whose records are those
   * of the run before keep their results.
   */
  public static MeasureResult run(Tables tables, MeasureRequest request) {
    tables.prepareToRead(TableName.PATIENTS);
    Optional<LastRun> standing =
        request.before().filter(run -> Due.stands(run, tables, parts(request)));
    CountedElsewhere elsewhere = CountedElsewhere.of(tables, request, standing);
    SortedSet<Integer> due = Due.shelves(tables, standing, elsewhere.changed());
    ShelvesDone<Long> done =
        tables
            .shelves(due)
            .reading(TableName.PATIENTS, ShelfFold.patientColumns())
            .reading(TableName.EVENTS)
            .reading(TableName.LINKS, ShelfFold.linkColumns())
            .reading(TableName.COUNTED_ELSEWHERE, elsewhere.table())
            .writing(TableName.OUTCOMES, TableName.COUNTS)
            .each(fold(request));
    List<TableVersion> written = new ArrayList<>(done.commit(parts(request)));
    TableVersion areas = Areas.write(tables, written.remove(1), request);
    written.add(areas);
    if (elsewhere.isAsked()) {
      written.add(elsewhere.table());
    }
    return new MeasureResult(
        tables.read(TableName.EVENTS).count(),
        done.results().stream().mapToLong(Long::longValue).sum(),
        due.size(),
        tables.shelves(TableName.PATIENTS).size(),
        tables.readAt(TableName.COUNTS, areas).count(),
        List.of(
            tables.version(TableName.PATIENTS),
            tables.version(TableName.EVENTS),
            tables.version(TableName.LINKS)),
        written);
  }

  private static ShelfFold fold(MeasureRequest request) {
    return new ShelfFold(
        request.service().code(),
        request.rulesets(),
        request.dates(),
        ClusterIndex.of(clusters(request.rulesets()), request.codelists()),
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
