package org.lister.agree;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.lister.domain.counts.PlainCell;
import org.lister.domain.terms.PlannedCollection;

/** A timetable as CSV: a line a collection, the header first. */
public final class TimetableSheet {

  private TimetableSheet() {}

  public static String of(List<PlannedCollection> collections) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("service", "financial_year", "period_end", "opens", "closes", "kind");
      collections.forEach(each -> csv.writeRecord(cells(each)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(PlannedCollection collection) {
    return List.of(
        PlainCell.shown(collection.service()),
        collection.year().toString(),
        collection.periodEnd().toString(),
        collection.opens().toString(),
        collection.closes().toString(),
        collection.isFinal() ? "final" : "interim");
  }
}
