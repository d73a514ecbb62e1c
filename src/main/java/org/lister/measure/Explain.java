package org.lister.measure;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.NhsNumber;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.engine.ClusterIndex;
import org.lister.measure.engine.Patient;
import org.lister.measure.engine.Program;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Shows each field, each rule and its verdict for one patient. */
public final class Explain {

  private Explain() {}

  /**
   * One explanation for each list on which the patient counts; none for who is on no list.
   *
   * @throws Stopped.Mistake when no ruleset has such an indicator
   */
  public static List<Explanation> run(
      Tables tables, MeasureRequest request, String indicator, NhsNumber nhsNumber) {
    int ruleset = rulesetOf(indicator, request.rulesets());
    ClusterIndex clusters =
        ClusterIndex.of(Measure.clusters(request.rulesets()), request.codelists());
    Dataset<Row> population =
        Population.on(
            request.dates().periodEnd(),
            request.service().attribution(),
            of(nhsNumber, tables.read(TableName.PATIENTS)));
    List<String> practices = population.select("practice").as(Encoders.STRING()).collectAsList();
    List<Row> journal =
        Journal.of(
                population,
                of(nhsNumber, tables.read(TableName.EVENTS, practices)),
                of(nhsNumber, tables.read(TableName.LINKS, practices)),
                clusters)
            .collectAsList();
    Program program = new Program(request.rulesets(), request.dates(), clusters);
    return explain(journal, program, request.rulesets().get(ruleset), ruleset, indicator);
  }

  /** A join, not a condition: Spark writes the values of conditions into plans, pages and logs. */
  private static Dataset<Row> of(NhsNumber nhsNumber, Dataset<Row> rows) {
    Dataset<Row> wanted =
        rows.sparkSession()
            .createDataset(List.of(nhsNumber.value()), Encoders.LONG())
            .toDF("wanted");
    return rows.join(
        broadcast(wanted), rows.col("nhs_number").equalTo(wanted.col("wanted")), "left_semi");
  }

  private static List<Explanation> explain(
      List<Row> journal, Program program, Ruleset ruleset, int number, String code) {
    List<Explanation> explanations = new ArrayList<>();
    PeekingIterator<Row> rows = PeekingIterator.peekingIterator(journal.iterator());
    Patient patient = program.patient();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (Fold.isRegistration(row)) {
        Fold.fill(patient, row, rows);
        explanations.add(explain(row, program, patient, ruleset, number, code));
      }
    }
    return explanations;
  }

  private static Explanation explain(
      Row row, Program program, Patient patient, Ruleset ruleset, int number, String code) {
    int place = place(ruleset, code);
    Indicator indicator = ruleset.indicators().get(place);
    Trace trace = new Trace(ruleset, number, program, patient);
    int outcome = program.outcomes(patient, number)[place];
    return new Explanation(
        row.getAs("practice"),
        Fold.gp(row),
        trace.fields(indicator),
        trace.steps(indicator),
        Outcome.of(indicator).get(outcome).place());
  }

  private static int rulesetOf(String indicator, List<Ruleset> rulesets) {
    for (int number = 0; number < rulesets.size(); number++) {
      if (place(rulesets.get(number), indicator) >= 0) {
        return number;
      }
    }
    throw new Stopped.Mistake(
        "Cannot explain %s: no ruleset of this service has such a metric. Use one of %s."
            .formatted(
                indicator,
                String.join(
                    ", ",
                    rulesets.stream()
                        .flatMap(ruleset -> ruleset.indicators().stream())
                        .map(Indicator::code)
                        .toList())));
  }

  private static int place(Ruleset ruleset, String indicator) {
    return ruleset.indicators().stream().map(Indicator::code).toList().indexOf(indicator);
  }
}
