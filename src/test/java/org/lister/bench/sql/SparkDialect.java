package org.lister.bench.sql;

import org.lister.domain.rules.Value.Unit;

/** SQL as Spark reads it. */
final class SparkDialect implements Dialect {

  @Override
  public String shifted(String day, int amount, Unit unit) {
    return switch (unit) {
      case DAY -> "date_add(%s, %d)".formatted(day, amount);
      case MONTH -> "add_months(%s, %d)".formatted(day, amount);
      case YEAR -> "add_months(%s, %d)".formatted(day, 12 * amount);
    };
  }

  @Override
  public String daysBetween(String from, String to) {
    return "datediff(%s, %s)".formatted(to, from);
  }

  @Override
  public String wholeQuotient(String dividend, int divisor) {
    return "(%s div %d)".formatted(dividend, divisor);
  }

  @Override
  public String gathered(String value) {
    return "collect_list(%s)".formatted(value);
  }

  @Override
  public String valueAt(Which which, String value, String day) {
    return "%s(%s, %s)".formatted(which == Which.LAST ? "max_by" : "min_by", value, day);
  }

  @Override
  public String reading(String day, String value, String second) {
    return "named_struct('day', %s, 'value', %s, 'second', %s)".formatted(day, value, second);
  }

  @Override
  public String filtered(String list, String condition) {
    return "filter(%s, entry -> %s)".formatted(list, condition);
  }

  @Override
  public String best(Which which, String list) {
    return "%s(%s)".formatted(which == Which.LAST ? "array_max" : "array_min", list);
  }

  @Override
  public String size(String list) {
    return "coalesce(array_size(%s), 0)".formatted(list);
  }

  @Override
  public String sizeOfDistinct(String list) {
    return "coalesce(array_size(array_distinct(%s)), 0)".formatted(list);
  }

  @Override
  public String spaced(String list, int days) {
    return """
        coalesce(aggregate(array_sort(%s), named_struct('day', DATE '0001-01-01', 'number', 0),
        (chosen, next) -> CASE WHEN next >= date_add(chosen.day, %d)
        THEN named_struct('day', next, 'number', chosen.number + 1) ELSE chosen END,
        chosen -> chosen.number), 0)"""
        .formatted(list, days);
  }
}
