package org.lister.bench.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The measure stage's work as a good analyst does it in DuckDB: batch by batch of whole practices,
 * each batch with one scan of its events for all rulesets.
 */
public final class DuckDbMeasure {

  private final DuckDbRequest request;
  private final Duck duck;
  private final DuckSql sql;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private DuckDbMeasure(DuckDbRequest request, Duck duck) {
    this.request = request;
    this.duck = duck;
    this.sql = new DuckSql(request.measure());
  }

  /** Writes {@code outcomes/} and {@code counts.parquet} below the folder of the request. */
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
    duck.run("CREATE TABLE codes AS " + sql.codes());
    duck.run("CREATE TABLE hierarchy AS " + sql.hierarchy());
    duck.run("CREATE TABLE elsewhere AS " + sql.elsewhere(request.files().patients()));
    duck.run("CREATE TABLE tallied" + DuckSql.TALLIED);
  }

  private void measure(Batch batch, int number) {
    timed("population", () -> make("population", sql.population(batch.files().patients())));
    timed("gather", () -> make("entries", sql.entries(batch.files())));
    timed("decide", () -> make("decided", sql.decided()));
    timed("outcomes", () -> write(sql.outcomes(), "outcomes/part-%05d".formatted(number)));
    timed("counts", () -> duck.run("INSERT INTO tallied " + sql.tallied()));
  }

  private void areas() {
    duck.run("CREATE TABLE by_gp AS " + Meaning.byGp("tallied", request.measure().rulesets()));
    write(CountsSql.levels(request.measure(), CountsSql.areas("by_gp", "hierarchy")), "counts");
  }

  private void make(String table, String query) {
    duck.run("CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(table, query));
  }

  private void write(String query, String file) {
    duck.run(
        "COPY (%s) TO '%s/%s.parquet' (FORMAT parquet, COMPRESSION snappy)"
            .formatted(query, request.out(), file));
  }
}
