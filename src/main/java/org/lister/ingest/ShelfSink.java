package org.lister.ingest;

import java.io.IOException;
import org.apache.commons.lang3.mutable.MutableObject;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.lister.store.OpenShelf;
import org.lister.store.ShelfFile;
import org.lister.store.TableName;

/** A shelf's new file of a table, begun with its first row: without rows there is no file. */
final class ShelfSink implements RowSink {

  private final OpenShelf shelf;
  private final TableName table;
  private final MutableObject<@Nullable ShelfFile> begun = new MutableObject<>();

  ShelfSink(OpenShelf shelf, TableName table) {
    this.shelf = shelf;
    this.table = table;
  }

  @Override
  public void add(InternalRow row) throws IOException {
    ShelfFile file = begun.get();
    if (file == null) {
      file = shelf.write(table);
      begun.setValue(file);
    }
    file.add(row);
  }
}
