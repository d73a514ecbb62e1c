package org.lister.ingest;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;

/** Where the rows of a table go. */
@FunctionalInterface
interface RowSink {

  /** Takes a row of the columns of the table's files; the caller may fill it again. */
  void add(InternalRow row) throws IOException;
}
