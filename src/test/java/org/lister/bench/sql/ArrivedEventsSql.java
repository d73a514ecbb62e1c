package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ingest's checks of events as queries. What is dear, such as a check digit, is worked out only for
 * the rows that come so far.
 */
final class ArrivedEventsSql {

  /** Of events that say the same one. */
  static final String KEPT =
      """
      SELECT practice, nhs_number, date, code, value1, value2, any_value(is_known) AS is_known,
        count(*) AS times
      FROM arrived_events WHERE reason IS NULL
      GROUP BY practice, nhs_number, date, code, value1, value2""";

  /** The events that are kept, in the order of the table. */
  static final String EVENTS =
      """
      SELECT practice, nhs_number, date, code, value1, value2 FROM kept
      ORDER BY practice, nhs_number, date, code""";

  private ArrivedEventsSql() {}

  /** Events with the first reason against each; only of those is kept what they said. */
  static String of(List<LandedText> files, LocalDate earliest, LocalDate periodEnd) {
    return """
        SELECT practice, nhs_number, date, code, value1, value2, is_known, CASE
            WHEN reason NOT IN ('OBJECTED') THEN to_json({practice: practice_said,
              nhs_number: nhs_said, date: date_said, code: code_said, value1: first_said,
              value2: second_said}) END AS cells, reason
        FROM (SELECT *, CASE
          WHEN objection_from IS NOT NULL AND (date IS NULL OR (date > objection_from
            AND (objection_to IS NULL OR objection_to = DATE '0001-01-01' OR date < objection_to)))
            THEN 'OBJECTED'
          WHEN practice_said IS DISTINCT FROM practice THEN 'PRACTICE_FOREIGN'
          WHEN accepted IS DISTINCT FROM TRUE AND nhs_fault(nhs_said, nhs_number) IS NOT NULL
            THEN nhs_fault(nhs_said, nhs_number)
          WHEN date_said IS NULL THEN 'DATE_MISSING'
          WHEN date IS NULL THEN 'DATE_MALFORMED'
          WHEN date < DATE '%s' THEN 'DATE_TOO_EARLY'
          WHEN date > DATE '%s' THEN 'DATE_FUTURE'
          WHEN code_said IS NULL THEN 'CODE_MISSING'
          WHEN code IS NULL THEN 'CODE_INVALID'
          WHEN is_known IS DISTINCT FROM TRUE AND NOT is_snomed(code) THEN 'CODE_INVALID'
          WHEN (value1 IS NULL) <> (first_said IS NULL)
            OR (value2 IS NULL) <> (second_said IS NULL) THEN 'VALUE_MALFORMED'
          WHEN value1 < low1 OR value1 > high1 OR value2 < low2 OR value2 > high2
            THEN 'VALUE_OUT_OF_RANGE'
          WHEN accepted IS DISTINCT FROM TRUE THEN 'NO_SUCH_PATIENT'
          WHEN date < date_of_birth THEN 'DATE_BEFORE_BIRTH' END AS reason
        FROM (%s) LEFT JOIN known USING (practice, nhs_number) LEFT JOIN codes USING (code))"""
        .formatted(
            earliest,
            periodEnd,
            files.stream().map(ArrivedEventsSql::of).collect(Collectors.joining("\nUNION ALL\n")));
  }

  private static String of(LandedText file) {
    return """
        SELECT sender(filename) AS practice, said(practice) AS practice_said,
          replace(said(nhs_number), ' ', '') AS nhs_said, nhs(nhs_said) AS nhs_number,
          said(date) AS date_said, %s AS date, said(code) AS code_said, code_of(code_said) AS code,
          said(value1) AS first_said, decimal_of(first_said) AS value1,
          said(value2) AS second_said, decimal_of(second_said) AS value2
        FROM (SELECT filename, * EXCLUDE (filename) FROM %s)"""
        .formatted(file.day("date_said"), file.scan());
  }
}
