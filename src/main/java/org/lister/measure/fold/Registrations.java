package org.lister.measure.fold;

import java.util.Iterator;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.measure.engine.Patient;

/** The patients of a shelf, those passed over who are on no list on the last day of the period. */
final class Registrations {

  /** The columns read, in the order of the table. */
  static final String[] COLUMNS = {
    "practice",
    "nhs_number",
    "date_of_birth",
    "sex",
    "registered_from",
    "registered_to",
    "named_gp",
    "date_of_death"
  };

  private static final int DATE_OF_BIRTH = 2;
  private static final int SEX = 3;
  private static final int REGISTERED_FROM = 4;
  private static final int REGISTERED_TO = 5;
  private static final int NAMED_GP = 6;
  private static final int DATE_OF_DEATH = 7;

  private final Cursor cursor;
  private final int day;
  private final UTF8String unallocated;
  private boolean hasBegun;

  /**
   * Before the first patient.
   *
   * @param day last day of the period, in days since 1970-01-01
   * @param unallocated the GP of those who have none
   */
  Registrations(Iterator<ColumnarBatch> batches, int day, UTF8String unallocated) {
    this.cursor = new Cursor("patients", batches);
    this.day = day;
    this.unallocated = unallocated;
  }

  /** Goes to the next who is registered; false when there is nobody left. */
  boolean next() {
    if (hasBegun && !cursor.isAtEnd()) {
      cursor.advance();
    }
    hasBegun = true;
    while (!cursor.isAtEnd() && !isRegistered()) {
      cursor.advance();
    }
    return !cursor.isAtEnd();
  }

  /** The day of leaving and the day of death are no longer days on the list. */
  private boolean isRegistered() {
    int row = cursor.row();
    ColumnVector from = cursor.column(REGISTERED_FROM);
    return !from.isNullAt(row)
        && from.getInt(row) <= day
        && isNoneOrAfter(cursor.column(REGISTERED_TO), row)
        && isNoneOrAfter(cursor.column(DATE_OF_DEATH), row);
  }

  private boolean isNoneOrAfter(ColumnVector end, int row) {
    return end.isNullAt(row) || end.getInt(row) > day;
  }

  UTF8String practice() {
    return cursor.practice();
  }

  long number() {
    return cursor.number();
  }

  /** Valid until the next patient. */
  UTF8String gp() {
    ColumnVector gps = cursor.column(NAMED_GP);
    return gps.isNullAt(cursor.row()) ? unallocated : gps.getUTF8String(cursor.row());
  }

  void begin(Patient patient) {
    patient.begin(
        number(DATE_OF_BIRTH), number(SEX), number(REGISTERED_FROM), number(DATE_OF_DEATH));
  }

  private double number(int place) {
    ColumnVector column = cursor.column(place);
    return column.isNullAt(cursor.row()) ? Double.NaN : column.getInt(cursor.row());
  }
}
