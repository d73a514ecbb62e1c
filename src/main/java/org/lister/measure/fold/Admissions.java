package org.lister.measure.fold;

import java.util.Iterator;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.measure.engine.Patient;

/** The linked admissions of a shelf that the rules ask about, a patient's in a run. */
final class Admissions {

  /** The columns read, in the order of the table. */
  static final String[] COLUMNS = {
    "practice", "nhs_number", "admission_date", "is_emergency_admission", "acs_primary"
  };

  private static final int DAY = 2;
  private static final int IS_EMERGENCY = 3;
  private static final int ACS_PRIMARY = 4;

  private final Cursor cursor;
  private final long code;

  /**
   * At the first link.
   *
   * @param code what stands for an emergency admission with an ACS condition among codes
   */
  Admissions(Iterator<ColumnarBatch> batches, long code) {
    this.cursor = new Cursor("links", batches);
    this.code = code;
  }

  void addTo(Patient patient, UTF8String practice, long number) {
    while (cursor.isAt(practice, number)) {
      int row = cursor.row();
      ColumnVector day = cursor.column(DAY);
      if (!day.isNullAt(row) && isEmergencyWithCondition(row)) {
        patient.add(day.getInt(row), code, Double.NaN, Double.NaN);
      }
      cursor.advance();
    }
  }

  private boolean isEmergencyWithCondition(int row) {
    ColumnVector emergency = cursor.column(IS_EMERGENCY);
    return !emergency.isNullAt(row)
        && emergency.getBoolean(row)
        && !cursor.column(ACS_PRIMARY).isNullAt(row);
  }
}
