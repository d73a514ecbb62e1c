package org.lister.protect;

import static org.apache.spark.sql.functions.col;

import java.util.List;
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
   * A pack for each of these practices: its own figures and its GPs', and what became of its
   * extract. A practice whose extract was refused has a pack as well, which tells it why.
   *
   * @param practices whose packs to make, of those that {@link #fingerprints} names
   * @param tasks in how many tasks
   */
  public static Released practicePacks(
      PackSources sources, PackScope scope, Practices practices, int tasks) {
    return new Released(OwnPacks.of(practices.of(sources.in(scope)), scope, tasks));
  }

  /**
   * What each practice's pack would be made from, in a few bytes: a pack whose fingerprint did not
   * change would come out the same. Comparators are no part of it.
   *
   * @return {@code practice, fingerprint}: a row a practice that has a pack
   */
  public static Dataset<Row> fingerprints(PackSources sources, PackScope scope) {
    return Fingerprints.of(sources.in(scope));
  }

  /** A release of comparators, made now: what every practice may see of every area. */
  public static ReleasedToAll comparators(PackSources sources, PackScope scope) {
    PackSources of = sources.in(scope);
    return new ReleasedToAll(Comparison.of(of.counts(), of.linkage(), of.practices(), scope));
  }

  /**
   * A release of comparators that was made before, as the table of comparators keeps it: none when
   * no release of this service and period was controlled under these very settings.
   */
  public static ReleasedToAll comparatorsBefore(Dataset<Row> table, PackScope scope) {
    return new ReleasedToAll(
        table
            .where(col("service").equalTo(scope.service()))
            .where(col("period_end").equalTo(scope.periodEnd()))
            .where(col("terms").equalTo(scope.disclosure().toString())));
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

  /**
   * A statement for each of these practices: what it achieved, what it is paid, how far that has
   * come and what changed. Practices that are not settled have none.
   */
  public static Released statements(
      StatementSources sources, StatementScope scope, Practices practices) {
    return new Released(OwnStatements.of(practices.of(sources.in(scope))));
  }

  /** For each commissioner what its practices are paid. A practice without one is in none. */
  public static ReleasedToCommissioners summaries(StatementSources sources, StatementScope scope) {
    return new ReleasedToCommissioners(Commissioners.of(sources.in(scope)));
  }

  /** For the national commissioner the points of all practices that national figures hold. */
  public static ReleasedToEngland points(StatementSources sources, StatementScope scope) {
    return new ReleasedToEngland(Commissioners.points(sources.in(scope)));
  }
}
