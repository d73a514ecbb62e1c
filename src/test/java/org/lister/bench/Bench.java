package org.lister.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lister.domain.Stopped;
import org.lister.synthesise.SynthesiseRequest.Form;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench}: how long each stage takes on a made-up England. */
@Command(
    name = "lister bench",
    mixinStandardHelpOptions = true,
    subcommands = {
      IndicatorsBench.class,
      DuckDbBench.class,
      IngestBench.class,
      UsualBench.class,
      EnglandBench.class,
      GrowthBench.class,
      ResubmitBench.class,
      SettleBench.class
    },
    description =
        "Makes up an England, takes it through every stage, repeats the stages asked for, and prints"
            + " the seconds of each run.")
public final class Bench implements Callable<Integer> {

  /** Other programs of the machine make seconds longer, but hardly the work itself. */
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(names = "--practices", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
  private int practices;

  @Option(
      names = "--patients-per-practice",
      defaultValue = "2000",
      description = "default: ${DEFAULT-VALUE}")
  private int patients;

  @Option(
      names = "--stage",
      split = ",",
      description = "Which to repeat: ${COMPLETION-CANDIDATES} (default: all).")
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  @Option(
      names = "--form",
      defaultValue = "text",
      description = "Of the extracts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Option(names = "--runs", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--work",
      defaultValue = "target/bench",
      description = "Folder for the data, emptied first (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/bench");

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
            .execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command) throws Exception {
    if (!(failure instanceof Stopped)) {
      throw failure;
    }
    command.getErr().println(failure.getMessage());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public Integer call() {
    Course course = new Course(work, LocalDate.of(2026, 3, 31), "individual-gp-level-data");
    TaskClock clock = course.clock();
    course.makeUp(practices, patients, form);
    Set<Stage> repeated = stages.isEmpty() ? EnumSet.allOf(Stage.class) : stages;
    print(
        "%-10s %12s  %s",
        "stage",
        "rows",
        "seconds of each run; median; rows a second; CPU seconds of each run; microseconds"
            + " a row; those of tasks alone; microseconds a row");
    for (Stage stage : EnumSet.range(Stage.INGEST, Collections.max(repeated))) {
      int times = repeated.contains(stage) ? runs : 1;
      List<Double> seconds = new ArrayList<>();
      List<Double> work = new ArrayList<>();
      List<Double> tasks = new ArrayList<>();
      long rows = 0;
      for (int run = 0; run < times; run++) {
        long started = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        long tasked = clock.nanoseconds();
        rows = course.run(stage);
        seconds.add((System.nanoTime() - started) / 1e9);
        work.add((PROCESS.getProcessCpuTime() - worked) / 1e9);
        tasks.add((clock.nanoseconds() - tasked) / 1e9);
      }
      tell(stage, rows, seconds, work, tasks);
    }
    return 0;
  }

  private static void tell(
      Stage stage, long rows, List<Double> seconds, List<Double> work, List<Double> tasks) {
    double median = median(seconds);
    print(
        "%-10s %,12d  %s; %.1f; %,.0f; %s; %.2f; %s; %.2f",
        stage.name().toLowerCase(Locale.ROOT),
        rows,
        said(seconds),
        median,
        rows / median,
        said(work),
        1e6 * median(work) / rows,
        said(tasks),
        1e6 * median(tasks) / rows);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String said(List<Double> values) {
    return String.join(
        " ", values.stream().map(value -> String.format(Locale.UK, "%.1f", value)).toList());
  }

  static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.UK, format, arguments));
  }
}
