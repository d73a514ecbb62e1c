package org.lister.bench.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Ruleset;

/** The measure stage's work as a good analyst does it in DuckDB. */
public final class DuckDbMeasure {

  private final DuckDbRequest request;
  private final Duck duck;
  private final MeasureSql sql;
  private final CountsSql counts = new CountsSql();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private DuckDbMeasure(DuckDbRequest request, Duck duck) {
    this.request = request;
    this.duck = duck;
    this.sql =
        new MeasureSql(
            request.measure().rulesets(),
            request.measure().dates(),
            new DuckDialect(),
            new TallSql());
    request.measure().rulesets().forEach(counts::add);
    counts.addList();
  }

  /** Writes outcomes and counts as Parquet below the folder {@code out} of the request. */
  public static DuckDbResult run(DuckDbRequest request) {
    try (Duck duck =
        new Duck(request.threads(), request.memory(), request.temporary().toString())) {
      return new DuckDbMeasure(request, duck).run();
    }
  }

  private DuckDbResult run() {
    timed("prepare", this::prepare);
    List<Batch> batches = Batch.of(request.files(), request.batchBytes());
    for (int number = 0; number < batches.size(); number++) {
      measure(batches.get(number), number);
    }
    timed("areas", this::areas);
    return new DuckDbResult(
        seconds,
        duck.number("SELECT count(*) FROM '%s/outcomes/*.parquet'".formatted(request.out())),
        duck.number("SELECT count(*) FROM '%s/counts.parquet'".formatted(request.out())));
  }

  private void timed(String part, Runnable work) {
    long started = System.nanoTime();
    work.run();
    seconds.merge(part, (System.nanoTime() - started) / 1e9, Double::sum);
  }

  private void prepare() {
    try {
      Files.createDirectories(request.out().resolve("outcomes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    duck.run(
        "CREATE TABLE codes AS SELECT * FROM (VALUES %s) AS row(code, slot, part, from_day, to_day)"
            .formatted(
                CodeRow.of(sql.slots(), request.measure().codelists()).stream()
                    .map(CodeRow::sql)
                    .collect(Collectors.joining(",\n"))));
    duck.run(
        "CREATE TABLE hierarchy AS SELECT * FROM (VALUES %s) AS row(practice, pcn, sub_icb, icb, region)"
            .formatted(
                request.measure().practices().collectAsList().stream()
                    .map(DuckDbMeasure::areas)
                    .collect(Collectors.joining(",\n"))));
    if (request.measure().service().attribution() == Attribution.ONCE_AT_THE_LATEST_REGISTRATION) {
      duck.run(
          "CREATE TABLE elsewhere AS "
              + PopulationSql.elsewhere(
                  "(" + population(parquet(request.files().patients())) + ")"));
    }
  }

  private static String areas(Row practice) {
    return List.of("practice", "pcn", "sub_icb", "icb", "region").stream()
        .map(column -> "'" + practice.getAs(column) + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parquet(List<String> files) {
    return files.stream()
        .collect(Collectors.joining("', '", "read_parquet(['", "'], hive_partitioning = true)"));
  }

  private String population(String patients) {
    return PopulationSql.on(request.measure().dates().periodEnd(), patients);
  }

  private void measure(Batch batch, int number) {
    timed(
        "population",
        () ->
            duck.run(
                "CREATE OR REPLACE TEMP TABLE population AS SELECT CAST(row_number() OVER () AS INTEGER) AS id, * FROM ("
                    + population(parquet(batch.files().patients()))
                    + (request.measure().service().attribution() == Attribution.EACH_LIST
                        ? ""
                        : " AND (practice, nhs_number) NOT IN (SELECT (practice, nhs_number) FROM elsewhere)")
                    + ")"));
    timed("gather", () -> gather(batch));
    timed(
        "decide", () -> duck.run("CREATE OR REPLACE TEMP TABLE decided AS " + sql.decided(wide())));
    timed(
        "outcomes",
        () ->
            duck.run(
                "COPY (%s) TO '%s/outcomes/part-%05d.parquet' (FORMAT parquet, COMPRESSION snappy)"
                    .formatted(
                        request.measure().rulesets().stream()
                            .map(this::outcomes)
                            .collect(Collectors.joining(" UNION ALL ")),
                        request.out(),
                        number)));
    timed(
        "counts",
        () ->
            duck.run(
                (number == 0 ? "CREATE TABLE counted AS " : "INSERT INTO counted ")
                    + counts.counted("decided")));
  }

  private String outcomes(Ruleset ruleset) {
    return "SELECT practice, nhs_number, '%s' AS ruleset, gp, [%s] AS bits FROM decided"
        .formatted(
            ruleset.name(),
            sql.outcomes(ruleset).stream()
                .map(column -> "CAST(%s AS UTINYINT)".formatted(column))
                .collect(Collectors.joining(", ")));
  }

  private void gather(Batch batch) {
    String events =
        "(SELECT id, date, code, value1, value2 FROM (SELECT practice, nhs_number, date, code, value1, value2 FROM %s"
                .formatted(parquet(batch.files().events()))
            + (batch.files().links().isEmpty()
                ? ""
                : """
                   UNION ALL SELECT practice, nhs_number, admission_date AS date, %d AS code, NULL AS value1, NULL AS value2
                  FROM %s WHERE is_emergency_admission AND acs_primary IS NOT NULL"""
                    .formatted(CodeRow.ADMISSION, parquet(batch.files().links())))
            + ") JOIN population USING (practice, nhs_number))";
    EntriesSql entries = new EntriesSql("id");
    duck.run(
        "CREATE OR REPLACE TEMP TABLE entries AS WITH matched AS (%s) %s UNION ALL %s"
            .formatted(
                entries.matched(events),
                entries.days("matched"),
                entries.readings("matched", sql.slots())));
  }

  private String wide() {
    return "SELECT * FROM population LEFT JOIN (%s) AS lists USING (id)"
        .formatted(new TallSql().over("entries", sql.slots()));
  }

  private void areas() {
    duck.run("CREATE TABLE by_gp AS " + counts.byGp("counted"));
    duck.run(
        "COPY (%s) TO '%s/counts.parquet' (FORMAT parquet, COMPRESSION snappy)"
            .formatted(
                CountsSql.levels(request.measure(), CountsSql.areas("by_gp", "hierarchy")),
                request.out()));
  }
}
