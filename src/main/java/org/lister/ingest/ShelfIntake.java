package org.lister.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.store.OpenShelf;
import org.lister.store.ShelfWork;
import org.lister.store.TableName;

/**
 * Takes in the extracts of one shelf, practice by practice, straight from the files that landed to
 * the files of the tables: everything that rows are compared with lies in the files of the same
 * practice, so that nothing is moved between tasks, and nothing is kept but one practice.
 */
final class ShelfIntake implements ShelfWork<ArrayList<PracticeTaken>> {

  private static final long serialVersionUID = 1L;

  /** The tables that an extract is written to. */
  static final List<TableName> TABLES =
      List.of(TableName.PATIENTS, TableName.EVENTS, TableName.QUARANTINE);

  private final Broadcast<Map<Integer, List<Landed>>> extracts;
  private final LandedFiles files;
  private final LocalDate periodEnd;

  /**
   * Work on shelves.
   *
   * @param extracts of each shelf, by practice
   */
  ShelfIntake(
      Broadcast<Map<Integer, List<Landed>>> extracts, LandedFiles files, LocalDate periodEnd) {
    this.extracts = extracts;
    this.files = files;
    this.periodEnd = periodEnd;
  }

  @Override
  public ArrayList<PracticeTaken> of(OpenShelf shelf) throws IOException {
    Map<TableName, RowSink> sinks = new EnumMap<>(TableName.class);
    Map<TableName, CommittedRows> committed = new EnumMap<>(TableName.class);
    for (TableName table : TABLES) {
      sinks.put(table, new ShelfSink(shelf, table));
      committed.put(table, new CommittedRows(table, shelf.read(table), sinks.get(table)));
    }
    Map<String, Judges> judges = new HashMap<>();
    ArrayList<PracticeTaken> taken = new ArrayList<>();
    for (Landed extract : extracts.value().getOrDefault(shelf.number(), List.of())) {
      for (CommittedRows rows : committed.values()) {
        rows.passTo(UTF8String.fromString(extract.practice()));
      }
      Judges own =
          judges.computeIfAbsent(
              extract.supplier(), supplier -> Judges.under(files.terms(supplier)));
      taken.add(new PracticeIntake(extract, own, sinks, periodEnd).take(files));
    }
    for (CommittedRows rows : committed.values()) {
      rows.passToEnd();
    }
    return taken;
  }
}
