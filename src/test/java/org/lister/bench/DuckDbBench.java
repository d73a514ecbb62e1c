package org.lister.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.lister.bench.sql.DuckDbMeasure;
import org.lister.bench.sql.DuckDbRequest;
import org.lister.bench.sql.DuckDbResult;
import org.lister.bench.sql.TableFiles;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.MeasureRequest;
import org.lister.store.TableName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister bench duckdb}: the measure stage beside DuckDB on the same files. */
@Command(
    name = "duckdb",
    mixinStandardHelpOptions = true,
    description =
        "Measures the 44 indicators of QOF and the 12 metrics with Lister and with DuckDB, over the"
            + " same Parquet files, in turn; checks that their counts are the same.")
public final class DuckDbBench implements Callable<Integer> {

  @Mixin private final DataOptions data = new DataOptions();

  @Mixin private final DuckOptions duckDb = new DuckOptions();

  @Option(
      names = "--england",
      paramLabel = "DIR",
      description =
          "Run only DuckDB, over the tables that bench england has measured in this folder, once, and"
              + " hold its seconds against those kept there.")
  private @Nullable Path england;

  private final Map<String, Double> parts = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    if (england == null) {
      inTurn();
    } else {
      new EnglandDuckDb(new EnglandFolder(england.toAbsolutePath().normalize()), duckDb).tell();
    }
    return 0;
  }

  private void inTurn() throws IOException {
    Course course = data.measurable();
    List<Ruleset> rulesets = DataOptions.all(course);
    Runs lister = new Runs();
    Runs duck = new Runs();
    course.measure(rulesets);
    for (int run = 0; run < data.runs(); run++) {
      lister.time(() -> course.measure(rulesets));
      duck.time(() -> parts.putAll(withDuckDb(course, rulesets).seconds()));
    }
    Report report = new Report("duckdb", "measuring", "median s", "CPU s", "each run s");
    report.row("Lister", lister.median(), lister.medianCpu(), lister.each());
    report.row("DuckDB", duck.median(), duck.medianCpu(), duck.each());
    parts.forEach((part, seconds) -> report.row("DuckDB: " + part, seconds, "", "last run"));
    shares(course, rulesets)
        .forEach(
            (part, share) ->
                report.row("Lister: " + part, share * lister.median(), "", "by samples"));
    report.fact("events", course.events());
    report.fact("Lister / DuckDB", lister.median() / duck.median());
    report.fact(
        "counts that differ",
        Difference.between(
            course.tables().read(TableName.COUNTS), out().resolve("counts.parquet")));
    report.tell(data.results());
  }

  private DuckDbResult withDuckDb(Course course, List<Ruleset> rulesets) {
    Path out = out();
    FileUtils.deleteQuietly(out.toFile());
    MeasureRequest request = course.measuring(rulesets);
    return DuckDbMeasure.run(
        new DuckDbRequest(
            request,
            TableFiles.of(course.tables()),
            duckDb.threads(),
            duckDb.memory(),
            data.work().resolve("duckdb-spill"),
            out));
  }

  private Path out() {
    return data.work().resolve("duckdb");
  }

  private static Map<String, Double> shares(Course course, List<Ruleset> rulesets)
      throws IOException {
    try (Profile profile = new Profile()) {
      course.measure(rulesets);
      return profile.shares();
    }
  }
}
