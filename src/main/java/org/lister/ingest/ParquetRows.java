package org.lister.ingest;

import java.util.Iterator;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.mutable.MutableLong;
import org.apache.commons.lang3.mutable.MutableObject;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** The rows of an inspected Parquet file, which come in batches of columns. */
final class ParquetRows implements ArrivedRows {

  private final Iterator<ColumnarBatch> batches;
  private final ParquetCell[] cells;
  private final TypedRow typed;
  private final MutableObject<@Nullable ColumnarBatch> batch = new MutableObject<>();
  private final MutableInt place = new MutableInt();
  private final MutableLong line = new MutableLong();

  /**
   * Over a file's batches.
   *
   * @param types of the columns of the content, in their order
   */
  ParquetRows(
      Content content,
      Supplier supplier,
      StructType types,
      Reading[] readings,
      Iterator<ColumnarBatch> batches) {
    this.batches = batches;
    this.typed = new TypedRow(content);
    this.cells = new ParquetCell[readings.length];
    for (int column = 0; column < cells.length; column++) {
      cells[column] =
          ParquetCell.of(types.apply(column).dataType(), readings[column], supplier.nullText());
    }
  }

  @Override
  public boolean next() {
    ColumnarBatch current = batch.get();
    if (current != null && place.incrementAndGet() < current.numRows()) {
      read(current, place.intValue());
      return true;
    }
    return isNextBatch() && next();
  }

  private boolean isNextBatch() {
    if (!batches.hasNext()) {
      return false;
    }
    batch.setValue(batches.next());
    place.setValue(-1);
    return true;
  }

  private void read(ColumnarBatch current, int row) {
    line.increment();
    typed.clear();
    for (int column = 0; column < cells.length; column++) {
      if (!current.column(column).isNullAt(row)) {
        cells[column].read(current.column(column), row, typed);
      }
    }
  }

  @Override
  public TypedRow typed() {
    return typed;
  }

  @Override
  public long line() {
    return line.longValue();
  }

  @Override
  public @Nullable Object said(int column) {
    ColumnarBatch current = batch.get();
    return current == null || typed.isEmpty(column)
        ? null
        : cells[column].said(current.column(column), place.intValue());
  }

  /** Spark closes the file behind its last row, or with the task. */
  @Override
  public void close() {}
}
