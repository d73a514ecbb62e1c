package org.lister.agree.entries;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.counts.CountsText;
import org.lister.domain.counts.ValuesForm;
import org.lister.store.StreamedRows;

/** Streams the rows of an inspected file, each judged as soon as it is read. */
record EntryRows(EntryJudge judge) implements StreamedRows.Reading {

  static Dataset<Row> of(SparkSession spark, EntryFile file, EntryTerms terms) {
    return StreamedRows.of(
        spark, file.uri(), EntryJudge.SCHEMA, new EntryRows(new EntryJudge(terms)));
  }

  @Override
  public Iterator<Row> rows(InputStream bytes) throws IOException {
    Iterator<CsvRecord> lines = CountsText.lines(bytes).iterator();
    List<String> header = CountsText.header(lines.next());
    return new Judged(lines, ValuesForm.header().stream().map(header::indexOf).toList(), judge);
  }

  private record Judged(Iterator<CsvRecord> lines, List<Integer> places, EntryJudge judge)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      return judge.judged(EntryLine.of(lines.next(), places));
    }
  }
}
