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
record EnglandDuckDb(EnglandFolder folder, DuckOptions options) {

  /**
   * What DuckDB took for a service.
   *
   * @param parts seconds of each part of the work, in order
   * @param counts rows that it wrote
   * @param different counts of which one side has more
   */
  record Took(String service, Map<String, Double> parts, long counts, long different) {
    Took {
      parts = Map.copyOf(parts);
    }

    double seconds() {
      return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  void tell() {
    Report report = new Report("duckdb-england", "service", "Lister s", "DuckDB s", "ratio");
    double lister = 0;
    double duck = 0;
    long different = 0;
    for (String name : measured()) {
      Took took = kept().find(name).orElseGet(() -> run(name));
      double own = folder.kept().find("measure-" + name).orElseThrow().seconds();
      report.row(name, own, took.seconds(), own / took.seconds());
      took.parts().forEach((part, seconds) -> report.row("DuckDB: " + part, "", seconds, ""));
      lister += own;
      duck += took.seconds();
      different += took.different();
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

  private Kept<Took> kept() {
    return new Kept<>(folder.results().resolve("duckdb"), Took.class);
  }

  private Took run(String service) {
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
            course
                .tables()
                .read(TableName.COUNTS)
                .where("service = '%s'".formatted(course.serviceCode())),
            out.resolve("counts.parquet"));
    Took took = new Took(service, result.seconds(), result.counts(), different);
    kept().keep(service, took);
    FileUtils.deleteQuietly(out.toFile());
    return took;
  }
}
