package org.lister.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.lister.conf.Configuration;
import org.lister.conf.Settings;
import picocli.CommandLine.Mixin;

/** A command that carries out one or more stages over the tables. */
abstract class StageCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  @Mixin private final CommonOptions options = new CommonOptions();

  /** A name for a run that begins now. */
  static String newRun() {
    return STAMP.format(Instant.now());
  }

  abstract List<Step> steps();

  /** The folder where a person finds what was done. */
  String results(Settings settings) {
    return settings.published();
  }

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    SparkSession spark = options.spark();
    Workplace workplace = Workplace.of(configuration, spark);
    if (options.isDryRun()) {
      plan(workplace);
    } else {
      carryOut(workplace);
    }
    return 0;
  }

  private void plan(Workplace workplace) {
    for (Step step : steps()) {
      options.voice().say("%s would", step.name());
      step.plan(workplace).forEach(line -> options.voice().say("  %s", line));
    }
  }

  private void carryOut(Workplace workplace) {
    try (Conductor conductor = new Conductor(workplace, options.voice(), newRun())) {
      steps().forEach(conductor::carryOut);
      new Summary(options.voice())
          .of(conductor.records(), results(workplace.configuration().settings()));
    }
  }
}
