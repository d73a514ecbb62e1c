package org.lister.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.NhsNumber;
import org.lister.measure.Explain;
import org.lister.measure.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows each field, each rule and its verdict for one patient: for the operator inside the"
            + " secure environment.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--metric",
      paramLabel = "CODE",
      required = true,
      description = "Indicator, such as GP04.")
  private String metric = "";

  @Option(
      names = "--patient",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "File whose first line is the NHS number; - for standard input (default), so that no"
              + " number stands on a command line.")
  private String patient = "-";

  @Override
  public Integer call() {
    NhsNumber nhsNumber = NumberGiven.in(patient, System.in);
    SparkSession spark = options.spark();
    Workplace workplace = Workplace.of(options.configuration(), spark);
    new Witness(workplace, StageCommand.newRun()).looked("explain", "the record of one patient");
    List<Explanation> explanations =
        Explain.run(workplace.tables(), MeasureStep.request(workplace), metric, nhsNumber);
    if (explanations.isEmpty()) {
      options.voice().say("This patient is on no list on the last day of the period.");
    }
    explanations.forEach(this::tell);
    return 0;
  }

  private void tell(Explanation explanation) {
    Voice voice = options.voice();
    voice.say("%s at practice %s, GP %s", metric, explanation.practice(), explanation.gp());
    voice.say("");
    for (Explanation.Given given : explanation.fields()) {
      voice.say("  %-16s %-12s %s", given.name(), given.value(), given.taken());
    }
    voice.say("");
    for (Explanation.Step step : explanation.steps()) {
      voice.say(
          "  %-12s %2d  %-5s -> %-18s %s",
          step.list(), step.rule(), step.holds() ? "yes" : "no", step.verdict(), step.condition());
    }
    voice.say("");
    voice.say("  %s", explanation.place().name().toLowerCase(Locale.ROOT));
    voice.say("");
  }
}
