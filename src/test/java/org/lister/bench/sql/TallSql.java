package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lister.bench.sql.Slot.Want;

/**
 * Entries as lists a patient, for DuckDB: the slots that the patient has entries of, and beside
 * them their first and last days; the same of values and of whole lists, which few slots want. A
 * column a slot would be faster to ask and is far slower to make: DuckDB aggregates into rows, and
 * hundreds of columns that are mostly null do not fit into its caches.
 */
final class TallSql {

  private TallSql() {}

  /** The columns of a slot, out of the lists. */
  static List<Definition> columns(Slot slot) {
    List<Definition> columns = new ArrayList<>();
    for (Want want : slot.wants()) {
      String what = want.name().toLowerCase(Locale.ROOT);
      String slots = want == Want.EACH ? each(slot) + "_slots" : "slots";
      columns.add(column(slot, what, want == Want.EACH ? each(slot) : what, slots));
      if (want != Want.EACH && slot.hasValues()) {
        columns.add(column(slot, what + "_value", what + "_value", "value_slots"));
        columns.add(column(slot, what + "_second", what + "_second", "value_slots"));
      }
    }
    return columns;
  }

  private static String each(Slot slot) {
    return slot.hasValues() ? "each_reading" : "each_day";
  }

  private static Definition column(Slot slot, String what, String list, String slots) {
    String expression =
        "%s[list_position(%s, CAST(%d AS SMALLINT))]".formatted(list, slots, slot.number());
    return new Definition(slot.column(what), expression, Set.of());
  }

  /** The population with the lists of each patient. */
  static String over(String population, String entries, List<Slot> slots) {
    return """
        SELECT * FROM %1$s
        LEFT JOIN (SELECT id, list(slot) AS slots, list(first) AS first, list(last) AS last
          FROM (SELECT id, slot, min(day) AS first, max(day) AS last
            FROM %2$s GROUP BY id, slot) AS tall GROUP BY id) AS days USING (id)
        LEFT JOIN (SELECT id, list(slot) AS value_slots,
          list(first_value) AS first_value, list(first_second) AS first_second,
          list(last_value) AS last_value, list(last_second) AS last_second
          FROM (SELECT id, slot,
            arg_min(value, day) AS first_value, arg_min(second, day) AS first_second,
            arg_max(value, day) AS last_value, arg_max(second, day) AS last_second
            FROM %2$s WHERE value IS NOT NULL GROUP BY id, slot) AS tall GROUP BY id) AS valued
          USING (id)
        LEFT JOIN (SELECT id, list(slot) AS each_day_slots, list(each) AS each_day
          FROM (SELECT id, slot, list(day) AS each
            FROM %2$s WHERE %3$s GROUP BY id, slot) AS tall GROUP BY id) AS every_day USING (id)
        LEFT JOIN (SELECT id, list(slot) AS each_reading_slots, list(each) AS each_reading
          FROM (SELECT id, slot, list({'day': day, 'value': value, 'second': second}) AS each
            FROM %2$s WHERE %4$s GROUP BY id, slot) AS tall GROUP BY id) AS every_reading
          USING (id)"""
        .formatted(
            population,
            entries,
            among(slots, each -> !each.hasValues() && each.wants().contains(Want.EACH)),
            among(slots, each -> each.hasValues() && each.wants().contains(Want.EACH)));
  }

  private static String among(List<Slot> slots, Predicate<Slot> kind) {
    String numbers =
        slots.stream()
            .filter(kind)
            .map(slot -> String.valueOf(slot.number()))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? "false" : "slot IN (%s)".formatted(numbers);
  }
}
