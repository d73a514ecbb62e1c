package org.lister.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.lister.conf.Configuration;
import org.lister.conf.Settings;
import org.lister.domain.Stopped;
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

  /**
   * What follows from what those have done, asked once they have. That it is refused takes nothing
   * back: the sentence is told when all else is done.
   */
  List<Step> following(Workplace workplace, Path conf) {
    return List.of();
  }

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
    steps().forEach(step -> plan(step, workplace));
    following(workplace, options.conf()).forEach(step -> plan(step, workplace));
  }

  private void plan(Step step, Workplace workplace) {
    options.voice().say("%s would", step.name());
    step.plan(workplace).forEach(line -> options.voice().say("  %s", line));
  }

  private void carryOut(Workplace workplace) {
    try (Conductor conductor = new Conductor(workplace, options.voice(), newRun())) {
      steps().forEach(conductor::carryOut);
      Optional<Stopped> refusal = follow(conductor, workplace);
      new Summary(options.voice())
          .of(conductor.records(), results(workplace.configuration().settings()));
      refusal.ifPresent(
          sentence -> {
            throw sentence;
          });
    }
  }

  private Optional<Stopped> follow(Conductor conductor, Workplace workplace) {
    try {
      following(workplace, options.conf()).forEach(conductor::carryOut);
      return Optional.empty();
    } catch (Stopped refusal) {
      return Optional.of(refusal);
    }
  }
}
