package org.lister.bench.sql;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lister.bench.sql.Slot.Want;

/**
 * Entries as lists a patient, for DuckDB: the slots that the patient has entries of, and beside
 * them their first days, last days, values and lists. A row with a column a slot would be faster to
 * ask and is far slower to make: DuckDB aggregates into rows, and hundreds of columns are mostly
 * null.
 */
final class TallSql implements SlotSql {

  @Override
  public String of(Slot slot, String what) {
    String list = slot.hasValues() && what.equals("each") ? "each_reading" : what;
    return "%s[list_position(slots, CAST(%d AS SMALLINT))]".formatted(list, slot.number());
  }

  /** One row a patient: id, slots, and a list of each thing in the order of the slots. */
  String over(String entries, List<Slot> slots) {
    return """
        SELECT id, list(slot) AS slots, list(first) AS first, list(last) AS last,
        list(first_value) AS first_value, list(first_second) AS first_second,
        list(last_value) AS last_value, list(last_second) AS last_second,
        list(each) AS each, list(each_reading) AS each_reading
        FROM (%s) AS tall GROUP BY id"""
        .formatted(tall(entries, slots));
  }

  private static String tall(String entries, List<Slot> slots) {
    return """
        SELECT id, slot, min(day) AS first, max(day) AS last,
        arg_min(value, day) FILTER (WHERE %3$s) AS first_value,
        arg_min(second, day) FILTER (WHERE %3$s) AS first_second,
        arg_max(value, day) FILTER (WHERE value IS NOT NULL) AS last_value,
        arg_max(second, day) FILTER (WHERE second IS NOT NULL) AS last_second,
        list(day) FILTER (WHERE %1$s) AS each,
        list({'day': day, 'value': value, 'second': second}) FILTER (WHERE %2$s) AS each_reading
        FROM %4$s GROUP BY id, slot"""
        .formatted(
            among(slots, each -> !each.hasValues() && each.wants().contains(Want.EACH)),
            among(slots, each -> each.hasValues() && each.wants().contains(Want.EACH)),
            among(slots, each -> each.hasValues() && each.wants().contains(Want.FIRST)),
            entries);
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
