package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lister.bench.sql.Dialect.Which;
import org.lister.bench.sql.Slot.Want;

/** Entries as one row a patient: a column for each thing that some field wants of a slot. */
record WideSql(Dialect dialect, String patient) {

  /** Practice, nhs_number and the columns of the slots, by one aggregation. */
  String over(String entries, List<Slot> slots) {
    List<String> columns = new ArrayList<>(List.of(patient));
    slots.forEach(slot -> columns.addAll(columns(slot)));
    return "SELECT %s\nFROM %s GROUP BY %s"
        .formatted(String.join(",\n", columns), entries, patient);
  }

  private List<String> columns(Slot slot) {
    List<String> columns = new ArrayList<>();
    if (slot.wants().contains(Want.FIRST)) {
      columns.addAll(end(slot, Which.FIRST, "min"));
    }
    if (slot.wants().contains(Want.LAST)) {
      columns.addAll(end(slot, Which.LAST, "max"));
    }
    if (slot.wants().contains(Want.EACH)) {
      String member = slot.hasValues() ? dialect.reading("day", "value", "second") : "day";
      columns.add(only(dialect.gathered(member), slot, "each"));
    }
    return columns;
  }

  private List<String> end(Slot slot, Which which, String function) {
    String end = which.name().toLowerCase(Locale.ROOT);
    List<String> columns = new ArrayList<>();
    columns.add(only(function + "(day)", slot, end));
    if (slot.hasValues()) {
      columns.add(only(dialect.valueAt(which, "value", "day"), slot, end + "_value"));
    }
    if (slot.isPair()) {
      columns.add(only(dialect.valueAt(which, "second", "day"), slot, end + "_second"));
    }
    return columns;
  }

  private static String only(String aggregate, Slot slot, String column) {
    return "%s FILTER (WHERE slot = %d) AS %s"
        .formatted(aggregate, slot.number(), slot.column(column));
  }
}
