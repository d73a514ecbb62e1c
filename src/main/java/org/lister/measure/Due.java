package org.lister.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lister.store.LastRun;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The shelves that have to be worked out: all, or those of which the records changed since a run
 * under the same rules whose results still stand.
 */
final class Due {

  private static final List<TableName> RECORDS =
      List.of(TableName.PATIENTS, TableName.EVENTS, TableName.LINKS);

  private static final List<TableName> RESULTS = List.of(TableName.OUTCOMES, TableName.COUNTS);

  private Due() {}

  /**
   * The shelves.
   *
   * @param standing the run whose results still stand, if any
   * @param elsewhere where patients began or ceased to count elsewhere
   */
  static SortedSet<Integer> shelves(
      Tables tables, Optional<LastRun> standing, SortedSet<Integer> elsewhere) {
    return standing.map(run -> changed(run, tables, elsewhere)).orElseGet(() -> all(tables));
  }

  /**
   * Whether nobody has written over the results of a run.
   *
   * @param parts of the tables that are its results, by partition column
   */
  static boolean stands(LastRun run, Tables tables, Map<String, Set<String>> parts) {
    return RESULTS.stream()
        .allMatch(
            table ->
                run.written(table)
                    .map(then -> tables.shelvesChanged(table, then, parts).isEmpty())
                    .orElse(false));
  }

  private static SortedSet<Integer> changed(
      LastRun run, Tables tables, SortedSet<Integer> elsewhere) {
    SortedSet<Integer> changed = new TreeSet<>(elsewhere);
    for (TableName table : RECORDS) {
      changed.addAll(tables.shelvesChanged(table, run.read(table).orElseThrow()));
    }
    return changed;
  }

  /** Those with a list now, and those that had one when it was measured last. */
  private static SortedSet<Integer> all(Tables tables) {
    SortedSet<Integer> shelves = new TreeSet<>(tables.shelves(TableName.PATIENTS));
    shelves.addAll(tables.shelves(TableName.OUTCOMES));
    return shelves;
  }
}
