package org.lister.measure.fold;

import java.util.Iterator;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.measure.engine.Patient;

/** The events of a shelf, a patient's in a run, in order of day. */
final class Records {

  private static final int DAY = 2;
  private static final int CODE = 3;
  private static final int VALUE1 = 4;
  private static final int VALUE2 = 5;

  private final Cursor cursor;

  Records(Iterator<ColumnarBatch> batches) {
    this.cursor = new Cursor("events", batches);
  }

  /**
   * Gives a patient what was recorded; events of people who are not asked about are passed over.
   */
  void addTo(Patient patient, UTF8String practice, long number) {
    if (!cursor.isAt(practice, number)) {
      return;
    }
    do {
      int row = cursor.row();
      int[] clusters = patient.clustersOf(cursor.column(CODE).getLong(row));
      if (clusters.length > 0) {
        patient.add(
            cursor.column(DAY).getInt(row),
            clusters,
            decimal(cursor.column(VALUE1), row),
            decimal(cursor.column(VALUE2), row));
      }
      cursor.advance();
    } while (cursor.isAt(practice, number));
  }

  private static double decimal(ColumnVector column, int row) {
    return column.isNullAt(row) ? Double.NaN : column.getDouble(row);
  }
}
