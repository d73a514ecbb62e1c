package org.lister.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.lister.domain.rules.Ruleset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench indicators}: what more indicators cost over the same extract. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description =
        "Makes up an England whose records fill every cluster of QOF, measures 12, 44, 56, 120"
            + " and 132 indicators of it in turn, and prints the seconds of each run.")
public final class IndicatorsBench implements Callable<Integer> {

  private static final String TWELVE = "individual-gp-level-data";
  private static final String QOF = "qof-2025-26";

  @Option(names = "--practices", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
  private int practices;

  @Option(
      names = "--patients-per-practice",
      defaultValue = "5000",
      description = "default: ${DEFAULT-VALUE}")
  private int patients;

  @Option(names = "--runs", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--work",
      defaultValue = "target/bench",
      description = "Folder for the data, emptied first (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/bench");

  @Override
  public Integer call() {
    Course course = new Course(work, LocalDate.of(2026, 3, 31), QOF);
    course.makeUpForService(practices, patients);
    for (Stage stage : List.of(Stage.INGEST, Stage.HOSPITAL, Stage.LINK)) {
      course.run(stage);
    }
    Map<String, List<Double>> seconds = seconds(course, sets(course), runs);
    Bench.print("%,d events", course.events());
    Bench.print("%-34s %10s  %s", "indicators", "median s", "seconds of each run");
    seconds.forEach(IndicatorsBench::tell);
    return 0;
  }

  /** What measuring each set took, a figure a run. */
  static Map<String, List<Double>> seconds(
      Course course, Map<String, List<Ruleset>> sets, int runs) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    // A first round warms the machine; then the sets take turns, so that none has it quieter.
    for (int run = 0; run <= runs; run++) {
      for (Map.Entry<String, List<Ruleset>> set : sets.entrySet()) {
        double took = course.measure(set.getValue());
        if (run > 0) {
          seconds.computeIfAbsent(set.getKey(), any -> new ArrayList<>()).add(took);
        }
      }
    }
    return seconds;
  }

  static Map<String, List<Ruleset>> sets(Course course) {
    Ruleset twelve = course.rulesets(TWELVE).get(0);
    Ruleset qof = course.rulesets(QOF).get(0);
    Map<String, List<Ruleset>> sets = new LinkedHashMap<>();
    sets.put("12 (IGPLD)", List.of(twelve));
    sets.put("120 (IGPLD under ten names)", repeated(twelve, 10));
    sets.put("44 (QOF and its registers)", List.of(qof));
    sets.put("56 (QOF and IGPLD)", List.of(qof, twelve));
    sets.put("132 (QOF under three names)", repeated(qof, 3));
    return sets;
  }

  private static List<Ruleset> repeated(Ruleset ruleset, int times) {
    return IntStream.range(0, times)
        .mapToObj(
            number ->
                new Ruleset(
                    ruleset.name() + number,
                    ruleset.service(),
                    ruleset.version(),
                    ruleset.status(),
                    ruleset.fields(),
                    ruleset.registers(),
                    ruleset.indicators(),
                    ruleset.valid()))
        .toList();
  }

  private static void tell(String set, List<Double> seconds) {
    double median = seconds.stream().sorted().toList().get(seconds.size() / 2);
    String each =
        String.join(
            " ", seconds.stream().map(took -> String.format(Locale.UK, "%.1f", took)).toList());
    Bench.print("%-34s %10.1f  %s", set, median, each);
  }
}
