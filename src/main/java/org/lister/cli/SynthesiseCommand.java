package org.lister.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.Places;
import org.lister.conf.Settings;
import org.lister.synthesise.DefectRates;
import org.lister.synthesise.Synthesise;
import org.lister.synthesise.SynthesiseRequest;
import org.lister.synthesise.SynthesiseRequest.ForService;
import org.lister.synthesise.SynthesiseRequest.Form;
import org.lister.synthesise.SynthesiseRequest.Truth;
import org.lister.synthesise.SynthesiseResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lister synthesise}. */
@Command(
    name = "synthesise",
    mixinStandardHelpOptions = true,
    description =
        "Makes up an England: extracts of practices as each supplier writes them, hospital episodes,"
            + " the practice hierarchy, and the known truth. The same seed gives the same England.")
final class SynthesiseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "Folder of the configuration (default: conf beside bin).")
  private Path conf = CommonOptions.home().resolve("conf");

  @Option(names = "--practices", paramLabel = "N", required = true, description = "How many.")
  private int practices;

  @Option(
      names = "--patients-per-practice",
      paramLabel = "M",
      required = true,
      description = "The average list.")
  private int patients;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed, another England (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder or URI to write to.")
  private String out = "";

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "TEXT",
      description = "text, as each supplier writes, or parquet (default: text).")
  private Form form = Form.TEXT;

  @Option(names = "--without-defects", description = "Plant no defects.")
  private boolean withoutDefects;

  @Option(
      names = "--period-end",
      paramLabel = "DATE",
      description = "Last day of the period (default: that of lister.yaml).")
  private @Nullable LocalDate periodEnd;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description =
          "Make up records for the rules of this service, a file of conf/services"
              + " (default: for the metrics of Individual GP Level Data).")
  private @Nullable String service;

  @Option(
      names = "--no-truth",
      description = "With --service: work out no truth, which takes longer than all the rest.")
  private boolean withoutTruth;

  @Override
  public Integer call() {
    Configuration configuration = ConfigurationReader.read(conf, this::changed);
    Voice voice = new Voice(Objects.requireNonNull(command).commandLine().getOut());
    SparkSession spark = SparkOptions.session(conf.resolve("spark"));
    Progress progress = Progress.of("synthesise", spark, voice);
    Instant started = Instant.now();
    SynthesiseResult result = made(spark, configuration, progress);
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    voice.say(
        "%,d practices, %,d patients, %,d events, %,d episodes, %,d defects in %.1f s (%,.0f events a second)",
        result.practices(),
        result.patients(),
        result.events(),
        result.episodes(),
        result.defects(),
        seconds,
        result.events() / Math.max(seconds, 0.001));
    voice.say("They are in %s", place());
    return 0;
  }

  private SynthesiseResult made(
      SparkSession spark, Configuration configuration, Progress progress) {
    try {
      return Synthesise.run(spark, request(configuration));
    } finally {
      progress.close();
    }
  }

  private Settings changed(Settings read) {
    if (service == null) {
      return read;
    }
    Settings settings = read.withService(service);
    return periodEnd == null ? settings : settings.withPeriodEnd(periodEnd);
  }

  private SynthesiseRequest request(Configuration configuration) {
    SynthesiseRequest request = usual(configuration);
    return service == null
        ? request
        : request.with(
            new ForService(
                configuration.service(),
                configuration.rulesets(),
                withoutTruth ? Truth.LEFT_OUT : Truth.WORKED_OUT));
  }

  private SynthesiseRequest usual(Configuration configuration) {
    return new SynthesiseRequest(
        practices,
        patients,
        seed,
        periodEnd == null ? configuration.settings().periodEnd() : periodEnd,
        place(),
        form,
        configuration.suppliers(),
        configuration.codelists(),
        withoutDefects ? DefectRates.none() : DefectRates.usual());
  }

  private String place() {
    return Places.uri(Path.of(""), out);
  }
}
