package org.lister.bench;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.lister.store.OpenShelf;
import org.lister.store.ShelfWork;
import org.lister.store.TableName;

/** Walks over all that measuring reads and does nothing with it. */
final class BareDecode implements ShelfWork<BareDecode.Walked> {

  private static final long serialVersionUID = 1L;

  /** The NHS number, in every table that is read. */
  private static final int SUMMED = 1;

  /** How many rows; the sum is there so that no compiler leaves the work out. */
  record Walked(long rows, long sum) implements Serializable {}

  @Override
  public Walked of(OpenShelf shelf) {
    long rows = 0;
    long sum = 0;
    for (TableName table : List.of(TableName.PATIENTS, TableName.EVENTS, TableName.LINKS)) {
      for (Iterator<ColumnarBatch> batches = shelf.read(table); batches.hasNext(); ) {
        ColumnarBatch batch = batches.next();
        rows += batch.numRows();
        sum += sum(batch.column(SUMMED), batch.numRows());
      }
    }
    return new Walked(rows, sum);
  }

  private static long sum(ColumnVector column, int rows) {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += column.getLong(row);
    }
    return sum;
  }
}
