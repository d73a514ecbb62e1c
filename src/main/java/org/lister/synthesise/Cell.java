package org.lister.synthesise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places in a row, and rows with another cell in one place. */
final class Cell {

  static final int PRACTICE = 0;
  static final int NHS_NUMBER = 1;

  static final int BIRTH = 2;
  static final int LSOA = 4;
  static final int REGISTERED_FROM = 5;
  static final int REGISTERED_TO = 6;

  static final int DATE = 2;
  static final int CODE = 3;
  static final int VALUE = 4;

  private Cell() {}

  static List<@Nullable String> with(List<@Nullable String> row, int place, @Nullable String cell) {
    List<@Nullable String> changed = new ArrayList<>(row);
    changed.set(place, cell);
    return changed;
  }

  /** An NHS number as people read it out: 3, 3 and 4 digits. */
  static List<@Nullable String> spaced(List<@Nullable String> row) {
    String number = String.valueOf(row.get(NHS_NUMBER));
    String spaced =
        number.substring(0, 3) + ' ' + number.substring(3, 6) + ' ' + number.substring(6);
    return with(row, NHS_NUMBER, spaced);
  }
}
