package org.lister.bench.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.MeasureRequest;

/** The queries of a run in DuckDB, each of which fills the table that its method is named after. */
final class DuckSql {

  /** The columns of the table of tallies, which grows from batch to batch. */
  static final String TALLIED =
      "(practice VARCHAR, gp VARCHAR, ruleset VARCHAR, place INTEGER, outcome INTEGER,"
          + " patients BIGINT)";

  private static final String OUTCOMES =
      "SELECT practice, nhs_number, '%1$s' AS ruleset, gp, %1$s AS bits FROM decided";

  private static final String TALLY =
      """
      SELECT practice, gp, '%1$s' AS ruleset, place, outcome, count(*) AS patients
      FROM (SELECT practice, gp, generate_subscripts(%1$s, 1) AS place, unnest(%1$s) AS outcome
        FROM decided) AS unfolded
      WHERE outcome > 0 GROUP BY practice, gp, place, outcome""";

  private static final String SIZES =
      """
      SELECT practice, gp, '' AS ruleset, 0 AS place, 0 AS outcome, count(*) AS patients
      FROM decided GROUP BY practice, gp""";

  private static final String ADMISSIONS =
      """
      SELECT practice, nhs_number, admission_date AS date, %d AS code,
      CAST(NULL AS DOUBLE) AS value1, CAST(NULL AS DOUBLE) AS value2
      FROM %s WHERE is_emergency_admission AND acs_primary IS NOT NULL""";

  private final MeasureRequest request;
  private final MeasureSql sql;

  DuckSql(MeasureRequest request) {
    this.request = request;
    this.sql =
        new MeasureSql(request.rulesets(), request.dates(), new DuckDialect(), TallSql::columns);
  }

  String codes() {
    return CodeRow.of(sql.slots(), request.codelists()).stream()
        .map(CodeRow::sql)
        .collect(
            Collectors.joining(
                ",\n", "SELECT * FROM (VALUES ", ") AS row(code, slot, part, from_day, to_day)"));
  }

  String hierarchy() {
    return request.practices().collectAsList().stream()
        .map(DuckSql::areas)
        .collect(
            Collectors.joining(
                ",\n", "SELECT * FROM (VALUES ", ") AS row(practice, pcn, sub_icb, icb, region)"));
  }

  private static String areas(Row practice) {
    return List.of("practice", "pcn", "sub_icb", "icb", "region").stream()
        .map(column -> "'" + practice.getAs(column) + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Where patients do not count; nowhere when they count at each list. */
  String elsewhere(List<String> patients) {
    String elsewhere = PopulationSql.elsewhere("(" + registered(patients) + ")");
    return request.service().attribution() == Attribution.EACH_LIST
        ? elsewhere + " LIMIT 0"
        : elsewhere;
  }

  /** With a number of their own, by which the batch is joined and grouped. */
  String population(List<String> patients) {
    return """
        SELECT CAST(row_number() OVER () AS INTEGER) AS id, *
        FROM (%s) AS registered ANTI JOIN elsewhere USING (practice, nhs_number)"""
        .formatted(registered(patients));
  }

  private String registered(List<String> patients) {
    return PopulationSql.on(request.dates().periodEnd(), parquet(patients));
  }

  /** Practice is a column of the files or, where tables are partitioned by it, of their paths. */
  private static String parquet(List<String> files) {
    return files.stream()
        .collect(Collectors.joining("', '", "read_parquet(['", "'], hive_partitioning = true)"));
  }

  String entries(TableFiles files) {
    EntriesSql entries = new EntriesSql("id");
    return "WITH matched AS (%s)\n%s\nUNION ALL\n%s"
        .formatted(
            entries.matched("(%s)".formatted(numbered(files))),
            entries.days("matched"),
            entries.readings("matched", sql.slots()));
  }

  private static String numbered(TableFiles files) {
    String events =
        "SELECT practice, nhs_number, date, code, value1, value2 FROM " + parquet(files.events());
    String all =
        files.links().isEmpty()
            ? events
            : events
                + "\nUNION ALL\n"
                + ADMISSIONS.formatted(CodeRow.ADMISSION, parquet(files.links()));
    return """
        SELECT id, date, code, value1, value2
        FROM (%s) AS record JOIN population USING (practice, nhs_number)"""
        .formatted(all);
  }

  /** One list of outcomes a ruleset: a column an indicator would cost more to keep. */
  String decided() {
    String lists = request.rulesets().stream().map(this::list).collect(Collectors.joining(",\n"));
    String patients = TallSql.over("population", "entries", sql.slots());
    return "SELECT practice, nhs_number, gp,\n%s\nFROM (%s) AS decision"
        .formatted(lists, sql.decided(patients));
  }

  private String list(Ruleset ruleset) {
    return sql.outcomes(ruleset).stream()
        .map("CAST(%s AS UTINYINT)"::formatted)
        .collect(Collectors.joining(", ", "[", "] AS " + ruleset.name()));
  }

  String outcomes() {
    return each(OUTCOMES);
  }

  String tallied() {
    return each(TALLY) + "\nUNION ALL\n" + SIZES;
  }

  private String each(String query) {
    return request.rulesets().stream()
        .map(ruleset -> query.formatted(ruleset.name()))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }
}
