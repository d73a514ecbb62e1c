package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lister.domain.Supplier;

/**
 * Ingest's checks of patients as queries. A reason is looked for in the order in which Lister's
 * reasons stand.
 */
final class ArrivedPatientsSql {

  /** Of rows that say the same the first; of a patient's the later registration. */
  static final String SETTLED =
      """
      SELECT *, CASE WHEN again > 1 THEN 'MERGED' WHEN row_number() OVER (
          PARTITION BY practice, nhs_number, again > 1 ORDER BY registered_from DESC, arrived DESC)
        > 1 THEN 'PATIENT_CONFLICT' END AS reason
      FROM (SELECT * EXCLUDE (reason), row_number() OVER (PARTITION BY practice, nhs_number,
          date_of_birth, coalesce(sex, 0), lsoa, registered_from, registered_to, named_gp,
          objection_from, objection_to, date_of_death ORDER BY arrived) AS again
        FROM arrived_patients WHERE reason IS NULL)""";

  /** Whom an event is compared with: accepted patients, and rejected rows with an objection. */
  static final String KNOWN =
      """
      SELECT practice, nhs_number, date_of_birth, objection_from, objection_to, TRUE AS accepted
      FROM settled WHERE reason IS NULL
      UNION ALL
      SELECT practice, nhs_number, NULL, min(objection_from),
        arg_min(coalesce(objection_to, DATE '0001-01-01'),
          (objection_from, coalesce(DATE '9999-12-31' - objection_to, -1))), FALSE
      FROM arrived_patients
      WHERE reason IS NOT NULL AND nhs_number > 0 AND objection_from IS NOT NULL
        AND (practice, nhs_number) NOT IN
          (SELECT (practice, nhs_number) FROM settled WHERE reason IS NULL)
      GROUP BY practice, nhs_number""";

  /** The patients that are kept. */
  static final String PATIENTS =
      """
      SELECT practice, nhs_number, date_of_birth, coalesce(sex, 0) AS sex, lsoa, registered_from,
        registered_to, named_gp, objection_from, objection_to, date_of_death
      FROM settled WHERE reason IS NULL ORDER BY practice, nhs_number""";

  private ArrivedPatientsSql() {}

  /** Patients as they came, each with the first reason against it by itself. */
  static String of(List<LandedText> files, LocalDate periodEnd) {
    return """
        SELECT *, CASE
          WHEN practice_said IS DISTINCT FROM practice THEN 'PRACTICE_FOREIGN'
          WHEN nhs_fault(nhs_said, nhs_number) IS NOT NULL THEN nhs_fault(nhs_said, nhs_number)
          WHEN birth_said IS NULL THEN 'DATE_OF_BIRTH_MISSING'
          WHEN date_of_birth IS NULL THEN 'DATE_OF_BIRTH_MALFORMED'
          WHEN date_of_birth > DATE '%s' THEN 'DATE_OF_BIRTH_FUTURE'
          WHEN from_said IS NULL THEN 'REGISTERED_FROM_MISSING'
          WHEN (registered_from IS NULL) <> (from_said IS NULL)
            OR (registered_to IS NULL) <> (to_said IS NULL)
            OR (objection_from IS NULL) <> (objected_said IS NULL)
            OR (objection_to IS NULL) <> (withdrawn_said IS NULL)
            OR (date_of_death IS NULL) <> (death_said IS NULL) THEN 'DATE_MALFORMED'
          WHEN registered_to < registered_from THEN 'REGISTRATION_ORDER' END AS reason
        FROM (%s)"""
        .formatted(
            periodEnd,
            files.stream()
                .map(ArrivedPatientsSql::of)
                .collect(Collectors.joining("\nUNION ALL\n")));
  }

  /** The line is the row's place in its file: DuckDB reads small files in order. */
  private static String of(LandedText file) {
    return """
        SELECT sender(filename) AS practice, filename, arrived, said(practice) AS practice_said,
          replace(said(nhs_number), ' ', '') AS nhs_said, nhs(nhs_said) AS nhs_number,
          said(date_of_birth) AS birth_said, %s AS date_of_birth, said(sex) AS sex_said,
          %s AS sex, said(lsoa) AS lsoa, said(registered_from) AS from_said, %s AS registered_from,
          said(registered_to) AS to_said, %s AS registered_to, said(named_gp) AS named_gp,
          said(objection_from) AS objected_said, %s AS objection_from,
          said(objection_to) AS withdrawn_said, %s AS objection_to,
          said(date_of_death) AS death_said, %s AS date_of_death
        FROM (SELECT *, row_number() OVER () AS arrived FROM %s)"""
        .formatted(
            file.day("birth_said"),
            sex(file.supplier()),
            file.day("from_said"),
            file.day("to_said"),
            file.day("objected_said"),
            file.day("withdrawn_said"),
            file.day("death_said"),
            file.scan());
  }

  private static String sex(Supplier supplier) {
    return supplier.sexes().entrySet().stream()
        .map(word -> "WHEN '%s' THEN %d".formatted(word.getKey(), word.getValue()))
        .collect(Collectors.joining(" ", "CASE sex_said ", " END"));
  }
}
