package org.lister.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.lister.domain.Supplier;

/** Streams the rows of an inspected text file, each judged as soon as it is read. */
final class TextRows implements FlatMapFunction<Arrived, Row> {

  private final OnExecutors there;

  TextRows(OnExecutors there) {
    this.there = there;
  }

  @Override
  public Iterator<Row> call(Arrived file) throws IOException {
    Terms terms = there.terms(file.supplier());
    Supplier.Text form = terms.supplier().text();
    Path path = new Path(file.uri());
    CloseableIterator<CsvRecord> lines =
        AgreedText.cells(form)
            .ofCsvRecord(AgreedText.characters(form, path.getFileSystem(there.hadoop()).open(path)))
            .iterator();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(lines));
    CsvRecord header = lines.next();
    int[] places = places(file.content(), terms.supplier(), header);
    return new Rows(
        file.practice(), lines, places, header.getFieldCount(), terms.judge(file.content()));
  }

  /** The cell of each of Lister's columns. */
  private static int[] places(Content content, Supplier supplier, CsvRecord header) {
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

  private record Rows(
      String practice, Iterator<CsvRecord> lines, int[] places, int width, RowJudge judge)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      CsvRecord line = lines.next();
      int came = line.getFieldCount();
      Object[] cells = new Object[places.length];
      for (int column = 0; column < places.length; column++) {
        cells[column] = places[column] < came ? line.getField(places[column]) : null;
      }
      return judge.judged(
          new ArrivedRow(practice, line.getStartingLineNumber(), came == width, cells));
    }
  }
}
