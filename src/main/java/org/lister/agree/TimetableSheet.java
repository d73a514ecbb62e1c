package org.lister.agree;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.lister.domain.quality.PlannedCollection;

/** A timetable as CSV: a line a collection, the header first. */
public final class TimetableSheet {

  private TimetableSheet() {}

  public static String of(List<PlannedCollection> collections) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("service", "financial_year", "period_end", "opens", "closes", "kind");
    collections.forEach(
        each ->
            csv.writeRecord(
                each.service(),
                each.year().toString(),
                each.periodEnd().toString(),
                each.opens().toString(),
                each.closes().toString(),
                each.isFinal() ? "final" : "interim"));
    return text.toString();
  }
}
