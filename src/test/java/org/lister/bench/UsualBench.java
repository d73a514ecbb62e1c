package org.lister.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.lister.bench.sql.UsualWay;
import org.lister.domain.rules.Ruleset;
import org.lister.store.Compiling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister bench usual}: the measure stage beside a Spark query an indicator. */
@Command(
    name = "usual",
    mixinStandardHelpOptions = true,
    description =
        "Measures the 44 indicators of QOF with Lister and with one Spark query an indicator, as"
            + " published pipelines do, over the same tables in turn.")
public final class UsualBench implements Callable<Integer> {

  @Mixin private final DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    Course course = data.measurable();
    List<Ruleset> qof = course.rulesets(DataOptions.QOF);
    Runs lister = new Runs();
    Runs usual = new Runs();
    course.measure(qof);
    for (int run = 0; run < data.runs(); run++) {
      lister.time(() -> course.measure(qof));
      usual.time(() -> withQueries(course, qof));
    }
    Report report =
        new Report("usual", "measuring 44 indicators", "median s", "CPU s", "each run s");
    report.row("Lister", lister.median(), lister.medianCpu(), lister.each());
    report.row("a query an indicator", usual.median(), usual.medianCpu(), usual.each());
    report.fact("events", course.events());
    report.fact("times faster", usual.median() / lister.median());
    report.tell(data.results());
    return 0;
  }

  private void withQueries(Course course, List<Ruleset> rulesets) {
    java.nio.file.Path out = data.work().resolve("usual");
    FileUtils.deleteQuietly(out.toFile());
    Compiling.suit(course.tables().spark(), Long.MAX_VALUE); // as Spark does unless told otherwise
    UsualWay.run(course.tables(), course.measuring(rulesets), out.toUri().toString());
  }
}
