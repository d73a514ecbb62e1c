package org.lister.publish;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a file were kept, or not kept for one reason.
 *
 * @param measure RECEIVED, ACCEPTED, MERGED, OBJECTED or the code of a rejection
 * @param previous the same in the extract before, null when there was none
 */
record QualityLine(String file, String measure, long rows, @Nullable Long previous) {

  static QualityLine of(Row row) {
    return new QualityLine(
        row.getAs("file"), row.getAs("measure"), row.<Long>getAs("rows"), row.getAs("previous"));
  }
}
