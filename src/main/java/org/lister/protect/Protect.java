package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.rules.Ruleset;

/**
 * Decides what may be told to whom. Everything that leaves Lister is made here, so that here is the
 * one place to look when asking what a reader may see.
 */
public final class Protect {

  private Protect() {}

  /**
   * A pack for each practice: its own figures and its GPs', the area's and England's beside them,
   * and what became of its extract. A practice whose extract was refused has a pack as well, which
   * tells it why. Which run took an extract in is left out: a repeat must give the same pack.
   */
  public static Released practicePacks(PackSources sources, PackScope scope) {
    Dataset<Row> counts =
        sources
            .counts()
            .where(col("service").equalTo(scope.service()))
            .where(in(scope))
            .where(isOfAnIndicator(scope));
    Map<String, Dataset<Row>> lists = new LinkedHashMap<>();
    lists.put("figures", Figures.of(counts, sources.practices(), scope));
    lists.put("exclusions", Exclusions.of(counts, scope));
    lists.put("quality", sources.quality().where(in(scope)));
    lists.put("receipts", sources.receipts().where(in(scope)).drop("run"));
    lists.put("linkage", LinkageSeen.of(sources.linkage()));
    Dataset<Row> names = sources.practices().select("practice", "practice_name");
    return new Released(Packs.of(lists).where(isAboutAnExtract()).join(names, "practice", "left"));
  }

  /**
   * For each practice the rows of its own extract that stand behind its counts, so that it can
   * check them in its clinical system. A row is named by its line; no NHS number goes out.
   *
   * @param outcomes those of the practices that asked
   * @param patients the lists, each row with the line that held it
   */
  public static Released references(
      Dataset<Row> outcomes, Dataset<Row> patients, List<Ruleset> rulesets) {
    return new Released(References.of(outcomes, patients, rulesets));
  }

  /** Hospital records name practices that never sent anything; those are told nothing. */
  private static Column isAboutAnExtract() {
    return size(col("figures")).plus(size(col("quality"))).plus(size(col("receipts"))).gt(0);
  }

  /** The size of the list is counted too, and is no indicator. */
  private static Column isOfAnIndicator(PackScope scope) {
    return col("indicator").isin(scope.titles().keySet().toArray());
  }

  private static Column in(PackScope scope) {
    return col("period_end").equalTo(lit(scope.periodEnd()));
  }
}
