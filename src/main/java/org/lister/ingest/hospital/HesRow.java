package org.lister.ingest.hospital;

import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** A row of HES APC, its cells in the order of {@link HesColumn#names}. */
record HesRow(InternalRow row) {

  /** What a cell says; null where it is empty. */
  @Nullable String said(HesColumn column) {
    return said(column.ordinal());
  }

  /** A diagnosis, the primary one is the 0th; null for one that says nothing. */
  @Nullable String diagnosis(int nth) {
    String text = said(HesColumn.FIRST_DIAGNOSIS + nth);
    return text == null ? null : SpecialValues.diagnosis(text);
  }

  /** A procedure, the main one is the 0th; null for one that says nothing. */
  @Nullable String procedure(int nth) {
    String text = said(HesColumn.FIRST_PROCEDURE + nth);
    return text == null ? null : SpecialValues.procedure(text);
  }

  /** The whole number that a cell says, -1 when it says none. */
  int number(HesColumn column) {
    String text = said(column);
    boolean isNumber = text != null && text.length() < 10 && text.chars().allMatch(HesRow::isDigit);
    return isNumber ? Integer.parseInt(text) : -1;
  }

  private @Nullable String said(int place) {
    if (row.isNullAt(place)) {
      return null;
    }
    String text = row.getUTF8String(place).toString().trim();
    return text.isEmpty() ? null : text;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
