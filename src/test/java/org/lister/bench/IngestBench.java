package org.lister.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.lister.bench.sql.DuckDbIngest;
import org.lister.store.TableName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister bench ingest}: ingest of delimited text beside DuckDB's CSV reader. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Takes in the delimited text of four suppliers with Lister and with DuckDB, whose queries"
            + " make the same checks, in turn; checks that both kept the same rows and rejected as"
            + " many for each reason.")
public final class IngestBench implements Callable<Integer> {

  @Mixin private final DataOptions data = new DataOptions();

  @Mixin private final DuckOptions duckDb = new DuckOptions();

  private final Map<String, Double> parts = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Course course = data.landedText();
    Runs lister = new Runs();
    Runs duck = new Runs();
    long rows = course.run(Stage.INGEST);
    for (int run = 0; run < data.runs(); run++) {
      lister.time(() -> course.run(Stage.INGEST));
      duck.time(() -> parts.putAll(withDuckDb(course)));
    }
    Report report =
        new Report("ingest", "ingest", "median s", "CPU s", "rows a second and core", "each run s");
    report.row(
        "Lister",
        lister.median(),
        lister.medianCpu(),
        speed(rows, lister, Machine.cores()),
        lister.each());
    report.row(
        "DuckDB",
        duck.median(),
        duck.medianCpu(),
        speed(rows, duck, duckDb.threads()),
        duck.each());
    parts.forEach((part, took) -> report.row("DuckDB: " + part, took, "", "", "last run"));
    report.fact("rows", rows);
    report.fact("Lister / DuckDB", lister.median() / duck.median());
    report.fact("patients that differ", differences(course, TableName.PATIENTS));
    report.fact("events that differ", differences(course, TableName.EVENTS));
    report.fact("counts of rows that differ", differences(course, TableName.QUALITY));
    report.tell(data.results());
    return 0;
  }

  private static long speed(long rows, Runs runs, int cores) {
    return Math.round(rows / runs.median() / cores);
  }

  private Map<String, Double> withDuckDb(Course course) {
    FileUtils.deleteQuietly(out().toFile());
    return DuckDbIngest.run(
        course.asText(
            duckDb.threads(), duckDb.memory(), data.text().resolve("duckdb-spill"), out()));
  }

  private Path out() {
    return data.text().resolve("duckdb");
  }

  private long differences(Course course, TableName table) {
    return Difference.between(
        course.tables().read(table), out().resolve(table.folder() + ".parquet"));
  }
}
