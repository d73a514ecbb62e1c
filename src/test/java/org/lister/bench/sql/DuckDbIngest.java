package org.lister.bench.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.domain.Contract;
import org.lister.domain.Supplier;
import org.lister.store.TableName;

/**
 * Ingest's work as a good analyst does it in DuckDB: its CSV reader, the same checks in the same
 * order, one sorted Parquet file a table. Left out, because DuckDB cannot say it: the line of an
 * event in quarantine and the checksum of a file; and receipts and gates, which ask no row.
 */
public final class DuckDbIngest {

  private final Duck duck;
  private final Path out;
  private final Contract contract;
  private final LocalDate periodEnd;
  private final List<LandedText> patients;
  private final List<LandedText> events;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private DuckDbIngest(Request request, Duck duck) {
    this.duck = duck;
    this.out = request.out();
    this.contract = request.contract();
    this.periodEnd = request.periodEnd();
    this.patients = landed(request, TableName.PATIENTS);
    this.events = landed(request, TableName.EVENTS);
  }

  /**
   * What DuckDB is given.
   *
   * @param landing folder of extracts as text
   * @param out an empty or missing folder
   */
  public record Request(
      Path landing,
      List<Supplier> suppliers,
      Contract contract,
      LocalDate periodEnd,
      int threads,
      String memory,
      Path temporary,
      Path out) {

    public Request {
      suppliers = List.copyOf(suppliers);
    }
  }

  private static List<LandedText> landed(Request request, TableName table) {
    return request.suppliers().stream()
        .map(supplier -> LandedText.in(request.landing(), supplier, table))
        .filter(text -> !text.paths().isEmpty())
        .toList();
  }

  /**
   * Writes {@code patients}, {@code events}, {@code quarantine} and {@code quality}, all {@code
   * .parquet}.
   *
   * @return the seconds of each part of the work, in order
   */
  public static Map<String, Double> run(Request request) {
    try (Duck duck =
        new Duck(request.threads(), request.memory(), request.temporary().toString())) {
      Files.createDirectories(request.out());
      return new DuckDbIngest(request, duck).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Double> run() {
    timed("prepare", this::prepare);
    timed("patients", this::takePatients);
    timed("read and judge events", this::takeEvents);
    timed("merge events", () -> make("kept", ArrivedEventsSql.KEPT));
    timed("sort and write events", () -> write(ArrivedEventsSql.EVENTS, "events"));
    timed("quarantine", () -> write(FateSql.QUARANTINE, "quarantine"));
    timed("quality", () -> write(FateSql.quality(both()), "quality"));
    return seconds;
  }

  private List<LandedText> both() {
    return Stream.concat(patients.stream(), events.stream()).toList();
  }

  private void timed(String part, Runnable work) {
    long started = System.nanoTime();
    work.run();
    seconds.put(part, (System.nanoTime() - started) / 1e9);
  }

  private void prepare() {
    CheckMacros.of(contract.nhsNumbers()).forEach(macro -> duck.run("CREATE " + macro));
    make("codes", KnownCodesSql.of(contract));
  }

  /** In the order of their files, which settles two registrations of one day. */
  private void takePatients() {
    duck.run("SET preserve_insertion_order = true");
    make("arrived_patients", ArrivedPatientsSql.of(patients, periodEnd));
    duck.run("SET preserve_insertion_order = false");
    make("settled", ArrivedPatientsSql.SETTLED);
    make("known", ArrivedPatientsSql.KNOWN);
    write(ArrivedPatientsSql.PATIENTS, "patients");
  }

  private void takeEvents() {
    make("arrived_events", ArrivedEventsSql.of(events, contract.earliestEvent(), periodEnd));
  }

  private void make(String table, String query) {
    duck.run("CREATE TEMP TABLE %s AS %s".formatted(table, query));
  }

  private void write(String query, String file) {
    duck.run(
        "COPY (%s) TO '%s/%s.parquet' (FORMAT parquet, COMPRESSION snappy)"
            .formatted(query, out, file));
  }
}
