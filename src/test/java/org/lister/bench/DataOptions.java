package org.lister.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lister.domain.rules.Ruleset;
import org.lister.synthesise.SynthesiseRequest.Form;
import picocli.CommandLine.Option;

/** Which made-up England a comparison works on. What lies in the folder already is used again. */
final class DataOptions {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  static final String TWELVE = "individual-gp-level-data";
  static final String QOF = "qof-2025-26";

  @Option(names = "--practices", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
  private int practices;

  @Option(
      names = "--patients-per-practice",
      defaultValue = "5000",
      description = "default: ${DEFAULT-VALUE}")
  private int patients;

  @Option(
      names = "--work",
      defaultValue = "target/bench-kept",
      description =
          "Folder for the data; data and tables that are there are used again"
              + " (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/bench-kept");

  @Option(names = "--runs", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  int runs() {
    return runs;
  }

  Path work() {
    return work.toAbsolutePath();
  }

  Path results() {
    return work().resolve("results");
  }

  /** With events, episodes and links in tables, ready to be measured. */
  Course measurable() {
    Course course = new Course(work, PERIOD_END, QOF);
    course.makeUpUnlessThere(practices, patients, Form.PARQUET);
    course.runUnlessThere(Stage.INGEST, Stage.HOSPITAL, Stage.LINK);
    return course;
  }

  /** A folder beside that of the extracts in Parquet. */
  Path text() {
    return work().resolve("text");
  }

  /** With extracts of delimited text, ready to be taken in. */
  Course landedText() {
    Course course = new Course(text(), PERIOD_END, QOF);
    course.makeUpUnlessThere(practices, patients, Form.TEXT);
    return course;
  }

  /** The 44 indicators of QOF with its registers, and the 12 metrics. */
  static List<Ruleset> all(Course course) {
    return List.of(course.rulesets(QOF).get(0), course.rulesets(TWELVE).get(0));
  }
}
