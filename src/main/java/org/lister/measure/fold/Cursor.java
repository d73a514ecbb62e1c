package org.lister.measure.fold;

import java.util.Iterator;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A place in rows that stand in order of practice and NHS number, the first two columns.
 *
 * <p>The practice is a text, which is dear to read on every row. Since rows are in order, a batch
 * whose first and last row are of one practice is of that practice whole; only where two practices
 * meet is the border looked for.
 */
final class Cursor {

  private static final int PRACTICE = 0;
  private static final int NHS_NUMBER = 1;

  private final String of;
  private final Iterator<ColumnarBatch> batches;
  private @Nullable ColumnarBatch batch;
  private @Nullable ColumnVector numbers;
  private UTF8String practice = UTF8String.EMPTY_UTF8;
  private int row;
  private int end;
  private int rows;

  /**
   * At the first row.
   *
   * @param of what the rows are, for the message when they are out of order
   */
  Cursor(String of, Iterator<ColumnarBatch> batches) {
    this.of = of;
    this.batches = batches;
    settle();
  }

  /** Whether there is no row here, nor behind. */
  boolean isAtEnd() {
    return batch == null;
  }

  UTF8String practice() {
    return practice;
  }

  long number() {
    return numbers.getLong(row);
  }

  /** The row's place in its batch. */
  int row() {
    return row;
  }

  ColumnVector column(int place) {
    return batch.column(place);
  }

  /** Goes one row on. Columns asked for before may be of another batch now. */
  void advance() {
    long before = numbers.getLong(row);
    row++;
    if (row < end) {
      if (numbers.getLong(row) < before) {
        throw outOfOrder();
      }
      return;
    }
    UTF8String practiceBefore = practice;
    settle();
    if (batch != null) {
      int order = practiceBefore.compareTo(practice);
      if (order > 0 || (order == 0 && number() < before)) {
        throw outOfOrder();
      }
    }
  }

  /**
   * Goes to the first row that is not before a patient.
   *
   * @return whether that row is the patient's
   */
  boolean isAt(UTF8String wantedPractice, long wantedNumber) {
    while (batch != null) {
      int order = order(wantedPractice);
      if (order > 0) {
        return false;
      }
      if (order == 0) {
        long number = numbers.getLong(row);
        if (number >= wantedNumber) {
          return number == wantedNumber;
        }
      }
      advance();
    }
    return false;
  }

  /** How this practice stands to another; once they are known to be one, a look is enough. */
  private int order(UTF8String wanted) {
    if (practice == wanted) {
      return 0;
    }
    int order = practice.compareTo(wanted);
    if (order == 0) {
      practice = wanted;
    }
    return order;
  }

  /** Finds the stretch of one practice that begins here, in this batch or in the next. */
  private void settle() {
    if (batch != null && row < rows) {
      begin(batch);
      return;
    }
    batch = null;
    while (batches.hasNext()) {
      ColumnarBatch next = batches.next();
      if (next.numRows() > 0) {
        rows = next.numRows();
        row = 0;
        begin(next);
        return;
      }
    }
  }

  private void begin(ColumnarBatch current) {
    batch = current;
    numbers = current.column(NHS_NUMBER);
    ColumnVector practices = current.column(PRACTICE);
    UTF8String own = practices.getUTF8String(row);
    if (!own.equals(practice)) {
      practice = own.clone();
    }
    end = border(practices);
  }

  private int border(ColumnVector practices) {
    int low = row;
    int high = rows - 1;
    if (practices.getUTF8String(high).equals(practice)) {
      return rows;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (practices.getUTF8String(middle).equals(practice)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private IllegalStateException outOfOrder() {
    return new IllegalStateException(
        "The %s of %s do not stand in order of their patients. Ingest and link the practice anew."
            .formatted(of, practice));
  }
}
