package org.lister.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.lister.bench.sql.DuckDbMeasure;
import org.lister.bench.sql.DuckDbRequest;
import org.lister.bench.sql.DuckDbResult;
import org.lister.bench.sql.TableFiles;
import org.lister.domain.Stopped;
import org.lister.store.TableName;

/**
 * DuckDB over the tables of the England that {@link EnglandBench} has measured, service by service;
 * Lister's seconds are those of its process, the start of Java and Spark included.
 */
record EnglandBeside(EnglandFolder folder, DuckOptions options) {

  /**
   * What DuckDB took for a service.
   *
   * @param different counts of which one side has more
   */
  record Beside(String service, Map<String, Double> parts, long counts, long different) {
    Beside {
      parts = Map.copyOf(parts);
    }

    double seconds() {
      return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  void tell() {
    Report report =
        new Report("duckdb-england", "service", "Lister s", "DuckDB s", "ratio", "parts");
    double lister = 0;
    double duck = 0;
    long different = 0;
    for (String name : measured()) {
      Beside beside = kept().find(name).orElseGet(() -> run(name));
      double own = folder.kept().find("measure-" + name).orElseThrow().seconds();
      report.row(name, own, beside.seconds(), own / beside.seconds(), beside.parts());
      lister += own;
      duck += beside.seconds();
      different += beside.different();
    }
    report
        .fact("Lister, with its start / DuckDB", lister / duck)
        .fact("counts that differ", different)
        .tell(folder.results());
  }

  private List<String> measured() {
    List<String> services =
        folder.kept().names().stream()
            .filter(name -> name.startsWith("measure-"))
            .map(name -> name.substring("measure-".length()))
            .sorted()
            .toList();
    if (services.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot compare: no service is measured in %s. Run bench england there first."
              .formatted(folder.work()));
    }
    return services;
  }

  private Kept<Beside> kept() {
    return new Kept<>(folder.results().resolve("duckdb"), Beside.class);
  }

  private Beside run(String service) {
    Course course = new Course(folder.work(), DataOptions.PERIOD_END, service);
    Path out = folder.work().resolve("duckdb-" + service);
    FileUtils.deleteQuietly(out.toFile());
    DuckDbResult result =
        DuckDbMeasure.run(
            new DuckDbRequest(
                course.measuring(course.rulesets(service)),
                TableFiles.of(course.tables()),
                options.threads(),
                options.memory(),
                folder.spill(),
                out));
    Bench.print("%s: DuckDB %.1f s %s", service, result.total(), result.seconds());
    long different =
        Difference.between(
            course.tables().read(TableName.COUNTS).where("service = '%s'".formatted(service)),
            out.resolve("counts.parquet"));
    Beside beside = new Beside(service, result.seconds(), result.counts(), different);
    kept().keep(service, beside);
    FileUtils.deleteQuietly(out.toFile());
    return beside;
  }
}
