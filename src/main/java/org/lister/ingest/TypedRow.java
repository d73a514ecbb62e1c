package org.lister.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber.Fault;

/**
 * A row with the types of its table, beside the row as it arrived.
 *
 * @param cells null where a cell says nothing and where nobody can read it
 * @param fault what is wrong with its NHS number, null when nothing is
 */
record TypedRow(ArrivedRow arrived, @Nullable Object[] cells, @Nullable Fault fault) {

  boolean isEmpty(int column) {
    return arrived.cells()[column] == null;
  }

  /** The cell says something, but not what its type can hold. */
  boolean isMalformed(int column) {
    return !isEmpty(column) && cells[column] == null;
  }

  boolean isBefore(int column, LocalDate day) {
    return cells[column] instanceof LocalDate own && own.isBefore(day);
  }

  boolean isAfter(int column, LocalDate day) {
    return cells[column] instanceof LocalDate own && own.isAfter(day);
  }
}
