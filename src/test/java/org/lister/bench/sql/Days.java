package org.lister.bench.sql;

import java.time.LocalDate;

/** Days from one to another, both included. */
record Days(LocalDate from, LocalDate to) {

  /** Every day that the data may hold. */
  static final Days ALL = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  Days from(LocalDate day) {
    return day.isAfter(from) ? new Days(day, to) : this;
  }

  Days to(LocalDate day) {
    return day.isBefore(to) ? new Days(from, day) : this;
  }

  static String sql(LocalDate day) {
    return "DATE '%s'".formatted(day);
  }
}
