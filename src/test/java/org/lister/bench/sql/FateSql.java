package org.lister.bench.sql;

import java.util.List;
import java.util.stream.Collectors;

/** What became of the rows, for DuckDB. */
final class FateSql {

  /** The rejected rows, each as it arrived and with the reason. */
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

  private FateSql() {}

  /** What became of how many rows, by practice and file. */
  static String quality(List<LandedText> files) {
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
        .formatted(files.stream().map(FateSql::ragged).collect(Collectors.joining(" UNION ALL ")));
  }

  private static String ragged(LandedText file) {
    return """
        SELECT sender(file_path), '%s', 'ROW_SHAPE', count(DISTINCT line)
        FROM %s JOIN %s USING (scan_id, file_id) GROUP BY ALL"""
        .formatted(file.table().folder(), file.rejects(), file.scans());
  }
}
