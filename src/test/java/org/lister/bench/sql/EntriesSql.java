package org.lister.bench.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.lister.bench.sql.CodeRow.Part;

/**
 * Events as entries of slots: practice, nhs_number, slot, day, value, second. Of values there is
 * one row a day, the lowest; a day counts for a pair when it has both.
 */
record EntriesSql(String patient) {

  /**
   * Events that belong to slots.
   *
   * @param events a table or query of practice, nhs_number, date, code, value1, value2
   */
  String matched(String events) {
    return """
        SELECT %s, slot, part, date AS day, value1, value2
        FROM %s AS event JOIN codes ON event.code = codes.code
        WHERE date BETWEEN from_day AND to_day"""
        .formatted(patient, events);
  }

  /** Entries of which only the day counts. */
  String days(String matched) {
    return """
        SELECT %s, slot, day,
        CAST(NULL AS DOUBLE) AS value, CAST(NULL AS DOUBLE) AS second
        FROM %s WHERE part = %d"""
        .formatted(patient, matched, Part.ENTRY.ordinal());
  }

  /** Days with values. */
  String readings(String matched, List<Slot> slots) {
    String limits =
        slots.stream()
            .map(Slot::condition)
            .filter(condition -> !condition.isEmpty())
            .map(condition -> " AND " + condition)
            .collect(Collectors.joining());
    return """
        SELECT %s, slot, day,
        CASE WHEN first_value IS NOT NULL AND second_value IS NOT NULL
          THEN least(lone, both_first, first_value) ELSE coalesce(lone, both_first) END AS value,
        CASE WHEN first_value IS NOT NULL AND second_value IS NOT NULL
          THEN least(both_second, second_value) ELSE both_second END AS second
        FROM (SELECT %s, slot, day,
          min(value1) FILTER (WHERE part = %d) AS lone,
          min(value1) FILTER (WHERE part = %d AND value2 IS NOT NULL) AS both_first,
          min(value2) FILTER (WHERE part = %d) AS both_second,
          min(value1) FILTER (WHERE part = %d) AS first_value,
          min(value1) FILTER (WHERE part = %d) AS second_value
          FROM %s WHERE part <> %d AND value1 IS NOT NULL%s
          GROUP BY %s, slot, day) AS by_day
        WHERE lone IS NOT NULL OR both_first IS NOT NULL
          OR (first_value IS NOT NULL AND second_value IS NOT NULL)"""
        .formatted(
            patient,
            patient,
            Part.VALUE.ordinal(),
            Part.BOTH.ordinal(),
            Part.BOTH.ordinal(),
            Part.FIRST.ordinal(),
            Part.SECOND.ordinal(),
            matched,
            Part.ENTRY.ordinal(),
            limits,
            patient);
  }
}
