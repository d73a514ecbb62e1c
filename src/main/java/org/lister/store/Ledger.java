package org.lister.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The run ledger: a row for each finished stage with what it read and wrote. Appending that row is
 * the one commit that makes a stage's tables visible.
 */
public final class Ledger {

  private final LedgerRows rows;
  private final Map<String, Long> committed = new HashMap<>();

  Ledger(SparkSession spark, Roots roots) {
    this.rows = new LedgerRows(spark, roots.of(TableName.RUNS));
    refresh();
  }

  /** Looks again what is committed: another run may have ended since. */
  public void refresh() {
    remember(rows.written());
  }

  /** The rows of all finished stages. */
  public Dataset<Row> runs() {
    return rows.table();
  }

  /** Makes what a stage wrote visible to every reader. */
  public void commit(StageRecord stage) {
    rows.add(stage.finished());
    remember(stage.written().stream());
  }

  /** The newest of each table: versions only grow. */
  private void remember(Stream<TableVersion> written) {
    written
        .filter(each -> each.version() >= 0)
        .forEach(each -> committed.merge(each.name(), each.version(), Math::max));
  }

  /** The last finished run of a stage. */
  public Optional<LastRun> last(String stage) {
    return last(run -> run.stage().equals(stage));
  }

  /** The last finished run of a stage under a configuration and software. */
  public Optional<LastRun> last(String stage, String configuration, String software) {
    return last(
        run ->
            run.stage().equals(stage)
                && run.ended().configuration().equals(configuration)
                && run.ended().software().equals(software));
  }

  /** The last finished run of a stage that read this. */
  public Optional<LastRun> lastThatRead(String stage, TableVersion read) {
    return rows.lastThatRead(stage, read).map(FinishedStage::ended);
  }

  /** Whether the last finished run of a stage wrote just this. */
  public boolean hasLastWritten(String stage, TableVersion written) {
    return last(stage).filter(run -> run.written().contains(written)).isPresent();
  }

  /** The run that wrote a table at a version. */
  public Optional<LastRun> writerOf(TableVersion written) {
    return last(
        run ->
            run.ended().written().stream()
                .anyMatch(
                    each ->
                        each.name().equals(written.name()) && each.version() == written.version()));
  }

  private Optional<LastRun> last(Predicate<FinishedStage> which) {
    return rows.last(which).map(FinishedStage::ended);
  }

  /** Every version of a table that a finished stage wrote, as the ledger is now. */
  SortedSet<Long> versions(TableName table) {
    return rows.written()
        .filter(written -> written.name().equals(table.folder()))
        .map(TableVersion::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every finished stage, the oldest first: a row each, so few enough for the driver. */
  public List<FinishedStage> finished() {
    return rows.all();
  }

  long committedVersion(TableName table) {
    return committed.getOrDefault(table.folder(), -1L);
  }
}
