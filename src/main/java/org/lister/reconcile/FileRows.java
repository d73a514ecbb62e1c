package org.lister.reconcile;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.counts.CountsText;
import org.lister.store.StreamedRows;

/** Streams the rows of an inspected file, each judged as soon as it is read. */
record FileRows(TheirFile file, RowJudge judge) implements StreamedRows.Reading {

  static Dataset<Row> of(SparkSession spark, TheirFile file, RowJudge judge) {
    return StreamedRows.of(spark, file.uri(), RowJudge.SCHEMA, new FileRows(file, judge));
  }

  @Override
  public Iterator<Row> rows(InputStream bytes) throws IOException {
    Iterator<CsvRecord> lines = CountsText.lines(bytes).iterator();
    List<String> header = CountsText.header(lines.next());
    return new Judged(lines, file.form().places(header), header.size(), judge);
  }

  private record Judged(Iterator<CsvRecord> lines, List<Integer> places, int width, RowJudge judge)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      return judge.judged(Line.of(lines.next(), places, width));
    }
  }
}
