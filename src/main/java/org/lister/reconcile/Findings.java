package org.lister.reconcile;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Agreement;

/**
 * What a person is told of a comparison: as many lines as there are indicators and fields, however
 * many practices there are.
 *
 * @param england the sums of practices that differ at all, in the order of their indicators
 * @param practices those of which most counts differ, the worst first
 * @param cases of each indicator that differs: England, and the practice furthest apart
 */
record Findings(
    List<Verdicts> verdicts,
    List<Sum> england,
    List<Worst> practices,
    List<Case> cases,
    List<Faults> faults) {

  private static final int WORST = 10;

  /** How many counts of an indicator stand so. */
  record Verdicts(String level, String indicator, Agreement agreement, long counts) {}

  /** One field of all practices together. */
  record Sum(
      String indicator, String field, long ours, long theirs, long tolerance, Agreement agreement) {
    long difference() {
      return ours - theirs;
    }
  }

  /** How many counts of a practice differ, and by how many patients in all. */
  record Worst(String practice, long counts, long patients) {}

  /** How many rows were no use for a reason, and the first line of them. */
  record Faults(Reason reason, long rows, long first) {}

  /**
   * @param reconciled rows of the table of this comparison
   * @param faults line, reason, practice, indicator, field
   */
  static Findings of(Dataset<Row> reconciled, Dataset<Row> faults) {
    return new Findings(
        verdicts(reconciled),
        england(reconciled),
        practices(reconciled),
        cases(reconciled),
        faults(faults));
  }

  static List<Faults> faults(Dataset<Row> faults) {
    return faults
        .groupBy("reason")
        .agg(count(lit(1)), min("line"))
        .orderBy("reason")
        .collectAsList()
        .stream()
        .map(row -> new Faults(Reason.valueOf(row.getString(0)), row.getLong(1), row.getLong(2)))
        .toList();
  }

  private static List<Verdicts> verdicts(Dataset<Row> reconciled) {
    return reconciled.groupBy("level", "indicator", "verdict").count().collectAsList().stream()
        .map(
            row ->
                new Verdicts(
                    row.getString(0),
                    row.getString(1),
                    Agreement.valueOf(row.getString(2)),
                    row.getLong(3)))
        .toList();
  }

  private static List<Sum> england(Dataset<Row> reconciled) {
    return reconciled
        .where("level = 'england' AND difference <> 0")
        .select("indicator", "field", "ours", "theirs", "tolerance", "verdict")
        .orderBy("indicator", "field")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Sum(
                    row.getString(0),
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    Agreement.valueOf(row.getString(5))))
        .toList();
  }

  private static List<Worst> practices(Dataset<Row> reconciled) {
    return reconciled
        .where("level = 'practice' AND verdict = 'DIFFERS'")
        .groupBy("organisation")
        .agg(count(lit(1)).as("counts"), sum(abs(col("difference"))).as("patients"))
        .orderBy(col("counts").desc(), col("patients").desc(), col("organisation"))
        .limit(WORST)
        .collectAsList()
        .stream()
        .map(row -> new Worst(row.getString(0), row.getLong(1), row.getLong(2)))
        .toList();
  }

  private static List<Case> cases(Dataset<Row> reconciled) {
    Dataset<Row> furthest =
        reconciled
            .where("verdict = 'DIFFERS'")
            .groupBy("level", "indicator")
            .agg(max(struct(abs(col("difference")), col("organisation"))).as("furthest"))
            .select(col("level"), col("indicator"), col("furthest.organisation"));
    Map<List<String>, List<Row>> rows =
        reconciled
            .join(furthest, new String[] {"level", "indicator", "organisation"}, "left_semi")
            .orderBy("indicator", "level", "field")
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.<String>getAs("indicator"), row.<String>getAs("level")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return rows.values().stream().map(Case::of).toList();
  }

  /** How many counts of a level stand so. */
  long counts(String level, Agreement agreement) {
    return verdicts.stream()
        .filter(each -> each.level().equals(level) && each.agreement() == agreement)
        .mapToLong(Verdicts::counts)
        .sum();
  }

  /** How many counts of one indicator of practices stand so. */
  long practices(String indicator, Agreement agreement) {
    return verdicts.stream()
        .filter(each -> each.level().equals(Pairs.PRACTICE))
        .filter(each -> each.indicator().equals(indicator) && each.agreement() == agreement)
        .mapToLong(Verdicts::counts)
        .sum();
  }
}
