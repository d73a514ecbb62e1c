package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;

/** Finds rows that say the same; the first line of them stays. */
final class Same {

  private Same() {}

  /**
   * The how manieth of its like a row is. Rows are alike only with a reason alike: a rejected row,
   * whose broken cell is null, must not take the place of a good row with nothing in that cell.
   */
  static Column nth(Content content) {
    Column[] alike =
        Stream.concat(content.columns().stream(), Stream.of(JudgedRows.REASON))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return row_number().over(Window.partitionBy(alike).orderBy(col(JudgedRows.LINE)));
  }

  static Column mergedUnlessFirst(String nth) {
    Column reason = col(JudgedRows.REASON);
    return when(reason.isNull().and(col(nth).gt(1)), RowReason.MERGED.name()).otherwise(reason);
  }
}
