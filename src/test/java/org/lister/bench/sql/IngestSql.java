package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lister.domain.Contract;
import org.lister.domain.NhsNumberRanges.Range;
import org.lister.domain.Supplier;

/**
 * The checks of ingest as queries. A reason is looked for in the order in which Lister's reasons
 * stand; what is dear, such as a check digit, is worked out only for the rows that come so far.
 */
final class IngestSql {

  /** What a row of SNOMED's dihedral group and permutation holds, for its check digit. */
  private static final String DIHEDRAL =
      "[0,1,2,3,4,5,6,7,8,9,1,2,3,4,0,6,7,8,9,5,2,3,4,0,1,7,8,9,5,6,3,4,0,1,2,8,9,5,6,7,"
          + "4,0,1,2,3,9,5,6,7,8,5,9,8,7,6,0,4,3,2,1,6,5,9,8,7,1,0,4,3,2,7,6,5,9,8,2,1,0,4,3,"
          + "8,7,6,5,9,3,2,1,0,4,9,8,7,6,5,4,3,2,1,0]";

  private static final String PERMUTATION =
      "[0,1,2,3,4,5,6,7,8,9,1,5,7,6,2,8,3,0,9,4,5,8,0,3,7,9,6,1,4,2,8,9,1,6,0,4,3,5,2,7,"
          + "9,4,5,3,1,2,6,8,7,0,4,2,8,6,5,7,3,9,0,1,2,7,9,3,8,0,6,4,1,5,7,0,4,6,9,1,3,2,5,8]";

  private final Contract contract;
  private final LocalDate periodEnd;

  IngestSql(Contract contract, LocalDate periodEnd) {
    this.contract = contract;
    this.periodEnd = periodEnd;
  }

  /** Small functions that the queries share. */
  List<String> macros() {
    return List.of(
        "MACRO said(cell) AS nullif(trim(cell), '')",
        "MACRO sender(path) AS split_part(path, '/', -3)",
        "MACRO nhs(cell) AS CASE WHEN length(cell) = 10 AND cell[1] BETWEEN '0' AND '9'"
            + " THEN TRY_CAST(cell AS BIGINT) END",
        "MACRO mod11(n) AS (11 - (" + weighted() + ") % 11) % 11",
        "MACRO nhs_fault(cell, n) AS CASE"
            + " WHEN cell IS NULL THEN 'NHS_NUMBER_MISSING'"
            + " WHEN n IS NULL THEN 'NHS_NUMBER_NOT_TEN_DIGITS'"
            + " WHEN mod11(n) <> n % 10 THEN 'NHS_NUMBER_CHECK_DIGIT'"
            + " WHEN n = n // 1000000000 * 1111111111 OR n = n // 1000000000 * 1000000001"
            + " OR n = 2333455667 THEN 'NHS_NUMBER_PLACEHOLDER'"
            + " WHEN NOT ("
            + accepted()
            + ") THEN 'NHS_NUMBER_NOT_AN_ISSUED_RANGE' END",
        "MACRO code_of(cell) AS CASE WHEN length(cell) BETWEEN 6 AND 18"
            + " THEN TRY_CAST(cell AS BIGINT) END",
        "MACRO is_snomed(code) AS 0 = list_reduce(list_prepend(0, list_transform("
            + "range(0, length(code::VARCHAR)), lambda i: "
            + PERMUTATION
            + "[(i % 8) * 10 + (code // (10 ** i)::BIGINT) % 10 + 1])), lambda sum, digit: "
            + DIHEDRAL
            + "[sum * 10 + digit + 1])",
        "MACRO decimal_of(cell) AS CASE"
            + " WHEN regexp_full_match(cell, '[+-]?([0-9]{1,15}\\.?[0-9]*|\\.[0-9]+)')"
            + " THEN TRY_CAST(cell AS DOUBLE) END");
  }

  private static String weighted() {
    return LongStream.rangeClosed(2, 10)
        .mapToObj(
            weight ->
                "%d * (n // %d %% 10)".formatted(weight, (long) Math.pow(10, (double) weight - 1)))
        .collect(Collectors.joining(" + "));
  }

  private String accepted() {
    return contract.nhsNumbers().ranges().stream()
        .map(IngestSql::within)
        .collect(Collectors.joining(" OR "));
  }

  private static String within(Range range) {
    return "n // 10000000 BETWEEN %d AND %d".formatted(range.from(), range.to());
  }

  /** A row a known code, with the narrowest limits of its values. */
  String codes() {
    String known =
        contract.knownCodes().stream()
            .map("(%d)"::formatted)
            .collect(Collectors.joining(", ", "SELECT code FROM (VALUES ", ") AS known(code)"));
    String ranges =
        contract.valueRanges().stream()
            .flatMap(IngestSql::limits)
            .collect(Collectors.joining(", ", "(VALUES ", ") AS range(code, place, low, high)"));
    return """
        SELECT code, code IN (%s) AS is_known,
          max(low) FILTER (place = 'VALUE1') AS low1, min(high) FILTER (place = 'VALUE1') AS high1,
          max(low) FILTER (place = 'VALUE2') AS low2, min(high) FILTER (place = 'VALUE2') AS high2
        FROM (SELECT code, place, low, high FROM %s
          UNION ALL (SELECT code, NULL, NULL, NULL FROM (%s))) GROUP BY code"""
        .formatted(known, ranges, known);
  }

  private static Stream<String> limits(Contract.ValueRange range) {
    return range.codes().stream()
        .map(
            code ->
                "(%d, '%s', %s, %s)"
                    .formatted(code, range.place(), range.lowest(), range.highest()));
  }

  /** Patients as they came, each with the first reason against it by itself. */
  String patients(List<LandedText> files) {
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
            files.stream().map(IngestSql::patients).collect(Collectors.joining("\nUNION ALL\n")));
  }

  /** The line is the row's place in its file: DuckDB reads small files in order. */
  private static String patients(LandedText file) {
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
            day(file, "birth_said"),
            sex(file.supplier()),
            day(file, "from_said"),
            day(file, "to_said"),
            day(file, "objected_said"),
            day(file, "withdrawn_said"),
            day(file, "death_said"),
            file.scan());
  }

  private static String sex(Supplier supplier) {
    return supplier.sexes().entrySet().stream()
        .map(word -> "WHEN '%s' THEN %d".formatted(word.getKey(), word.getValue()))
        .collect(Collectors.joining(" ", "CASE sex_said ", " END"));
  }

  private static String day(LandedText file, String cell) {
    return file.supplier().dateFormats().stream()
        .map(IngestSql::strptime)
        .collect(Collectors.joining(", ", "try_strptime(" + cell + ", [", "])::DATE"));
  }

  private static String strptime(String pattern) {
    return "'%s'"
        .formatted(
            pattern
                .replace("yyyy", "%Y")
                .replaceFirst("MMM", "%b")
                .replaceFirst("MM", "%m")
                .replaceFirst("M", "%-m")
                .replaceFirst("dd", "%d")
                .replaceFirst("(?<!%)d", "%-d"));
  }

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
      SELECT practice, nhs_number, NULL, max(objection_from),
        arg_max(coalesce(objection_to, DATE '0001-01-01'),
          (objection_from, coalesce(objection_to, DATE '0001-01-01'))), FALSE
      FROM arrived_patients
      WHERE reason IS NOT NULL AND nhs_number > 0 AND objection_from IS NOT NULL
        AND (practice, nhs_number) NOT IN
          (SELECT (practice, nhs_number) FROM settled WHERE reason IS NULL)
      GROUP BY practice, nhs_number""";

  /** Events with the first reason against each; only of those is kept what they said. */
  String events(List<LandedText> files) {
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
            contract.earliestEvent(),
            periodEnd,
            files.stream().map(IngestSql::events).collect(Collectors.joining("\nUNION ALL\n")));
  }

  private static String events(LandedText file) {
    return """
        SELECT sender(filename) AS practice, said(practice) AS practice_said,
          replace(said(nhs_number), ' ', '') AS nhs_said, nhs(nhs_said) AS nhs_number,
          said(date) AS date_said, %s AS date, said(code) AS code_said, code_of(code_said) AS code,
          said(value1) AS first_said, decimal_of(first_said) AS value1,
          said(value2) AS second_said, decimal_of(second_said) AS value2
        FROM (SELECT filename, * EXCLUDE (filename) FROM %s)"""
        .formatted(day(file, "date_said"), file.scan());
  }

  static final String PATIENTS =
      """
      SELECT practice, nhs_number, date_of_birth, coalesce(sex, 0) AS sex, lsoa, registered_from,
        registered_to, named_gp, objection_from, objection_to, date_of_death
      FROM settled WHERE reason IS NULL ORDER BY practice, nhs_number""";

  static final String EVENTS =
      """
      SELECT practice, nhs_number, date, code, value1, value2 FROM kept
      ORDER BY practice, nhs_number, date, code""";

  static final String KEPT =
      """
      SELECT practice, nhs_number, date, code, value1, value2, any_value(is_known) AS is_known,
        count(*) AS times
      FROM arrived_events WHERE reason IS NULL
      GROUP BY practice, nhs_number, date, code, value1, value2""";

  static final String QUARANTINE =
      """
      SELECT practice, 'patients' AS file, reason, to_json({practice: practice_said,
        nhs_number: nhs_said, date_of_birth: birth_said, sex: sex_said, lsoa: lsoa,
        registered_from: from_said, registered_to: to_said, named_gp: named_gp,
        objection_from: objected_said, objection_to: withdrawn_said, date_of_death: death_said})
        AS cells
      FROM (SELECT * FROM arrived_patients WHERE reason IS NOT NULL
        UNION ALL BY NAME SELECT * EXCLUDE (again) FROM settled WHERE reason = 'PATIENT_CONFLICT')
      UNION ALL SELECT practice, 'events', reason, cells FROM arrived_events
      WHERE cells IS NOT NULL""";

  /** What became of how many rows, by practice and file. */
  String quality(List<LandedText> files) {
    return """
        WITH fate AS (
          SELECT practice, 'patients' AS file, reason AS measure, 1 AS rows FROM arrived_patients
          WHERE reason IS NOT NULL
          UNION ALL SELECT practice, 'patients', coalesce(reason, 'ACCEPTED'), 1 FROM settled
          UNION ALL SELECT practice, 'events', reason, 1 FROM arrived_events
          WHERE reason IS NOT NULL
          UNION ALL SELECT practice, 'events', 'ACCEPTED', 1 FROM kept
          UNION ALL SELECT practice, 'events', 'MERGED', times - 1 FROM kept WHERE times > 1
          UNION ALL %s),
        warning AS (
          SELECT practice, 'patients' AS file, 'SEX_UNKNOWN_WORD' AS measure, 1 AS rows FROM settled
          WHERE reason IS NULL AND sex IS NULL AND sex_said IS NOT NULL
          UNION ALL SELECT practice, 'events', 'CODE_UNKNOWN', 1 FROM kept
          WHERE is_known IS DISTINCT FROM TRUE)
        SELECT practice, file, measure, sum(rows)::BIGINT AS rows FROM (
          FROM fate UNION ALL FROM warning
          UNION ALL SELECT practice, file, 'RECEIVED', rows FROM fate)
        GROUP BY ALL"""
        .formatted(
            files.stream().map(IngestSql::ragged).collect(Collectors.joining(" UNION ALL ")));
  }

  private static String ragged(LandedText file) {
    return """
        SELECT sender(file_path), '%s', 'ROW_SHAPE', count(DISTINCT line)
        FROM %s JOIN %s USING (scan_id, file_id) GROUP BY ALL"""
        .formatted(file.table().folder(), file.rejects(), file.scans());
  }
}
