package org.lister.bench.sql;

/**
 * One count of every GP.
 *
 * @param condition which outcomes are counted, as SQL
 * @param column the name of the column that holds the count
 */
record CountColumn(String indicator, String field, String condition, String column) {

  /** The column as an aggregate. */
  String aggregate() {
    return "count(*) FILTER (WHERE %s) AS %s".formatted(condition, column);
  }

  /** The column's name and what it counts, as a row of SQL. */
  String meaning() {
    return "('%s', '%s', '%s')".formatted(column, indicator, field);
  }
}
