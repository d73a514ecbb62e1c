package org.lister.reconcile;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/**
 * A row of another source as it stands in the file.
 *
 * @param number of the line in the file, the header is 1
 * @param isWhole whether it has as many cells as the header
 * @param cells in the order of the form's columns
 */
record Line(long number, boolean isWhole, List<String> cells) {

  static Line of(CsvRecord line, List<Integer> places, int width) {
    int came = line.getFieldCount();
    return new Line(
        line.getStartingLineNumber(),
        came == width,
        places.stream().map(place -> place < came ? line.getField(place).trim() : "").toList());
  }

  String practice() {
    return cells.get(Form.PRACTICE);
  }

  String indicator() {
    return cells.get(Form.INDICATOR);
  }

  String field() {
    return cells.get(Form.FIELD);
  }

  String value() {
    return cells.get(Form.VALUE);
  }

  boolean isDated() {
    return cells.size() > Form.DAY;
  }

  String day() {
    return cells.get(Form.DAY);
  }

  boolean isSuperseded() {
    return cells.get(Form.LAST).equals("N");
  }
}
