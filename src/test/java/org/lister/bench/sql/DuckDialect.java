package org.lister.bench.sql;

import org.lister.domain.rules.Value.Unit;

/** SQL as DuckDB reads it. */
final class DuckDialect implements Dialect {

  @Override
  public String shifted(String day, int amount, Unit unit) {
    return unit == Unit.DAY
        ? "(%s + %d)".formatted(day, amount)
        : "CAST(%s + INTERVAL (%d) %s AS DATE)".formatted(day, amount, unit);
  }

  @Override
  public String daysBetween(String from, String to) {
    return "(%s - %s)".formatted(to, from);
  }

  @Override
  public String wholeQuotient(String dividend, int divisor) {
    return "(%s // %d)".formatted(dividend, divisor);
  }

  @Override
  public String gathered(String value) {
    return "list(%s)".formatted(value);
  }

  @Override
  public String valueAt(Which which, String value, String day) {
    return "%s(%s, %s)".formatted(which == Which.LAST ? "arg_max" : "arg_min", value, day);
  }

  @Override
  public String reading(String day, String value, String second) {
    return "{'day': %s, 'value': %s, 'second': %s}".formatted(day, value, second);
  }

  @Override
  public String filtered(String list, String condition) {
    return "list_filter(%s, lambda entry: %s)".formatted(list, condition);
  }

  @Override
  public String best(Which which, String list) {
    return "%s(%s)".formatted(which == Which.LAST ? "list_max" : "list_min", list);
  }

  @Override
  public String size(String list) {
    return "coalesce(len(%s), 0)".formatted(list);
  }

  @Override
  public String sizeOfDistinct(String list) {
    return "coalesce(list_unique(%s), 0)".formatted(list);
  }

  @Override
  public String spaced(String list, int days) {
    String sorted =
        "list_transform(list_sort(%s), lambda entry: {'day': entry, 'number': 1})".formatted(list);
    return "coalesce(list_reduce(%s, lambda chosen, next: %s, %s).number, 0)"
        .formatted(
            sorted,
            """
            CASE WHEN next.day >= chosen.day + %d
            THEN {'day': next.day, 'number': chosen.number + 1} ELSE chosen END"""
                .formatted(days),
            "{'day': DATE '0001-01-01', 'number': 0}");
  }
}
