package org.lister.ingest;

import java.util.List;
import org.lister.domain.Supplier;
import org.lister.store.TableName;

/** The two files of an extract. */
enum Content {
  PATIENTS(TableName.PATIENTS),
  EVENTS(TableName.EVENTS);

  private final TableName table;
  private final List<String> columns;

  Content(TableName table) {
    this.table = table;
    this.columns = table.extractColumns();
  }

  TableName table() {
    return table;
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
