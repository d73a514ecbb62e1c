package org.lister.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.lister.domain.Supplier;

/**
 * Streams the rows of an inspected text file: where it stands and its cells under Lister's names.
 */
final class TextRows implements FlatMapFunction<Arrived, Row> {

  static final String ROW_SHAPE = RowReason.ROW_SHAPE.name();

  /** Practice's folder, line and fault come before the cells. */
  private static final int BEFORE_CELLS = 3;

  private final Supplier supplier;
  private final Broadcast<SerializableConfiguration> hadoop;

  TextRows(Supplier supplier, Broadcast<SerializableConfiguration> hadoop) {
    this.supplier = supplier;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Arrived file) throws IOException {
    Path path = new Path(file.uri());
    CloseableIterator<CsvRecord> lines =
        AgreedText.cells(supplier.text())
            .ofCsvRecord(
                AgreedText.characters(
                    supplier.text(), path.getFileSystem(hadoop.value().value()).open(path)))
            .iterator();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(lines));
    CsvRecord header = lines.next();
    return new Rows(file.practice(), lines, places(file.content(), header), header.getFieldCount());
  }

  /** The cell of each of Lister's columns. */
  private int[] places(Content content, CsvRecord header) {
    List<String> names = header.getFields().stream().map(String::trim).toList();
    return content.columns().stream()
        .mapToInt(column -> names.indexOf(content.in(supplier).columns().get(column)))
        .toArray();
  }

  private static void close(CloseableIterator<CsvRecord> lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Rows(String practice, Iterator<CsvRecord> lines, int[] places, int width)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      CsvRecord line = lines.next();
      Object[] cells = new Object[BEFORE_CELLS + places.length];
      cells[0] = practice;
      cells[1] = line.getStartingLineNumber();
      cells[2] = line.getFieldCount() == width ? null : ROW_SHAPE;
      for (int column = 0; column < places.length; column++) {
        cells[BEFORE_CELLS + column] =
            places[column] < line.getFieldCount() ? line.getField(places[column]) : null;
      }
      return RowFactory.create(cells);
    }
  }
}
