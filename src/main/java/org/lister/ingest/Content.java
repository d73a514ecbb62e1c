package org.lister.ingest;

import java.util.List;
import org.lister.domain.Supplier;
import org.lister.store.TableName;

/** The two files of an extract. */
enum Content {
  PATIENTS(TableName.PATIENTS),
  EVENTS(TableName.EVENTS);

  static final String TOO_MANY = "holds more rows than any practice has";

  /** Four times those of the largest list of England; a task holds a practice's in memory. */
  private static final long MOST_PATIENTS = 1_000_000;

  private static final long MOST_EVENTS = 1_000_000_000;

  private final TableName table;
  private final List<String> columns;

  Content(TableName table) {
    this.table = table;
    this.columns = table.extractColumns();
  }

  TableName table() {
    return table;
  }

  /**
   * Whether no practice has so many: a few bytes of Parquet can promise a thousand million rows.
   */
  boolean isTooMany(long rows) {
    return rows > (this == PATIENTS ? MOST_PATIENTS : MOST_EVENTS);
  }

  /** Lister's names of its columns: those of the table it becomes. */
  List<String> columns() {
    return columns;
  }

  /** The place of a column among them. */
  int place(String column) {
    return columns.indexOf(column);
  }

  Supplier.File in(Supplier supplier) {
    return this == PATIENTS ? supplier.patients() : supplier.events();
  }

  /** The name by which quarantine, quality and receipts call it. */
  String word() {
    return table.folder();
  }
}
