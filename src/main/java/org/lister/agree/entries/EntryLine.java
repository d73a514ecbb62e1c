package org.lister.agree.entries;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.lister.domain.counts.ValuesForm;

/**
 * A row of INDICATOR_VALUES as it stands in the file.
 *
 * @param number of the line in the file, the header is 1
 * @param isWhole whether it has as many cells as the header
 * @param cells in the order of the form, missing ones empty
 */
record EntryLine(long number, boolean isWhole, List<String> cells) {

  static EntryLine of(CsvRecord line, List<Integer> places) {
    int came = line.getFieldCount();
    return new EntryLine(
        line.getStartingLineNumber(),
        came == places.size(),
        places.stream().map(place -> place < came ? line.getField(place) : "").toList());
  }

  String cell(ValuesForm column) {
    return cells.get(column.ordinal());
  }
}
