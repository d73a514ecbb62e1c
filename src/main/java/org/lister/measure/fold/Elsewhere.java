package org.lister.measure.fold;

import java.util.Iterator;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Who of a shelf's lists counts at another practice, where everyone counts once. */
final class Elsewhere {

  private final Cursor cursor;

  Elsewhere(Iterator<ColumnarBatch> batches) {
    this.cursor = new Cursor("patients counted elsewhere", batches);
  }

  /** Asked in order of practice and number. */
  boolean counts(UTF8String practice, long number) {
    return cursor.isAt(practice, number);
  }
}
