package org.lister.publish;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their names; what may be missing is told apart from what may not. */
record Cells(Row row) {

  <T> T of(String column) {
    return Objects.requireNonNull(this.<T>orNull(column), column);
  }

  <T> @Nullable T orNull(String column) {
    return row.getAs(column);
  }

  /** Empty for none. */
  String text(String column) {
    String text = orNull(column);
    return text == null ? "" : text;
  }

  /** 0 for none. */
  BigDecimal amount(String column) {
    BigDecimal amount = orNull(column);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  Instant instant(String column) {
    return this.<Timestamp>of(column).toInstant();
  }

  List<Cells> list(String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index)
        ? List.of()
        : row.<Row>getList(index).stream().map(Cells::new).toList();
  }
}
