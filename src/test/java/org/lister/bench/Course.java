package org.lister.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.bench.sql.DuckDbIngest;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.Places;
import org.lister.conf.Settings;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;
import org.lister.ingest.Ingest;
import org.lister.ingest.IngestRequest;
import org.lister.ingest.IngestResult;
import org.lister.ingest.Look;
import org.lister.ingest.hospital.HospitalIngest;
import org.lister.ingest.hospital.HospitalRequest;
import org.lister.ingest.hospital.HospitalResult;
import org.lister.link.Link;
import org.lister.link.LinkResult;
import org.lister.measure.Measure;
import org.lister.measure.MeasureRequest;
import org.lister.measure.MeasureResult;
import org.lister.publish.Publish;
import org.lister.publish.PublishRequest;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;
import org.lister.synthesise.DefectRates;
import org.lister.synthesise.Synthesise;
import org.lister.synthesise.SynthesiseRequest;
import org.lister.synthesise.SynthesiseRequest.ForService;
import org.lister.synthesise.SynthesiseRequest.Truth;

/** A made-up England on its way through the stages, each of which can be repeated. */
final class Course {

  private static final Look EVERYTHING = new Look(Look.Files.ALL, Instant.EPOCH);

  private final Path work;
  private final Configuration configuration;
  private final SparkSession spark = BenchSpark.session();

  Course(Path work, LocalDate periodEnd, String service) {
    this.work = work.toAbsolutePath();
    this.configuration =
        ConfigurationReader.read(
            conf(),
            settings ->
                settings
                    .withSource(Places.uri(this.work, "source"))
                    .withOut(Places.uri(this.work, "out"))
                    .withService(service)
                    .withPeriodEnd(periodEnd));
  }

  /** A clock of the tasks from now on. */
  TaskClock clock() {
    TaskClock clock = new TaskClock();
    spark.sparkContext().addSparkListener(clock);
    return clock;
  }

  void makeUp(int practices, int patients, SynthesiseRequest.Form form) {
    FileUtils.deleteQuietly(work.toFile());
    Synthesise.run(spark, england(practices, patients, form));
  }

  /** Records that fill every cluster of the service; nobody works out the truth. */
  void makeUpForService(int practices, int patients) {
    FileUtils.deleteQuietly(work.toFile());
    makeUpForService(practices, patients, SynthesiseRequest.Form.TEXT);
  }

  private void makeUpForService(int practices, int patients, SynthesiseRequest.Form form) {
    Synthesise.run(
        spark,
        england(practices, patients, form)
            .with(
                new ForService(configuration.service(), configuration.rulesets(), Truth.LEFT_OUT)));
  }

  /** The same, unless records of an earlier run lie there. */
  void makeUpUnlessThere(int practices, int patients, SynthesiseRequest.Form form) {
    if (!Files.exists(work.resolve("source"))) {
      makeUpForService(practices, patients, form);
    }
  }

  /** Runs stages whose tables an earlier run has not left. */
  void runUnlessThere(Stage... stages) {
    for (Stage stage : stages) {
      if (tables().ledger().last(stage.name()).isEmpty()) {
        run(stage);
      }
    }
  }

  private SynthesiseRequest england(int practices, int patients, SynthesiseRequest.Form form) {
    return new SynthesiseRequest(
        practices,
        patients,
        1,
        configuration.settings().periodEnd(),
        Places.uri(work, "source"),
        form,
        configuration.suppliers(),
        configuration.codelists(),
        DefectRates.usual());
  }

  /** Runs a stage as if for the first time, and says how many rows it read. */
  long run(Stage stage) {
    return switch (stage) {
      case INGEST -> ingest();
      case HOSPITAL -> hospital();
      case LINK -> link();
      case MEASURE -> measure();
      case PUBLISH -> publish();
    };
  }

  private long ingest() {
    FileUtils.deleteQuietly(work.resolve("out").toFile());
    Settings settings = configuration.settings();
    Tables tables = tables();
    IngestResult result =
        Ingest.run(
            tables,
            new IngestRequest(
                settings.landing(),
                configuration.suppliers(),
                configuration.contract(),
                settings.periodEnd(),
                ParticipationRegister.read(
                    spark.sparkContext().hadoopConfiguration(),
                    settings.reference(),
                    configuration.service().code()),
                IngestRequest.Objections.UPHELD,
                configuration.gates(),
                EVERYTHING,
                "bench"));
    commit(tables, Stage.INGEST, result.read(), result.written());
    return result.rows().received();
  }

  /** The same extracts and the same rules, for DuckDB. */
  DuckDbIngest.Request asText(int threads, String memory, Path temporary, Path out) {
    return new DuckDbIngest.Request(
        work.resolve("source/gp"),
        configuration.suppliers(),
        configuration.contract(),
        configuration.settings().periodEnd(),
        threads,
        memory,
        temporary,
        out);
  }

  private long hospital() {
    FileUtils.deleteQuietly(work.resolve("out/restricted/episodes").toFile());
    Tables tables = tables();
    HospitalResult result =
        HospitalIngest.run(
            tables,
            new HospitalRequest(
                configuration.settings().hospital(),
                configuration.contract().nhsNumbers(),
                configuration.acsConditions(),
                EVERYTHING));
    // What it read is not kept, so that a repeat has the same to do.
    commit(tables, Stage.HOSPITAL, List.of(), result.written());
    return result.rows();
  }

  private long link() {
    Tables tables = tables();
    LinkResult result = Link.run(tables, "bench");
    // What it read is not kept, so that a repeat links everything.
    commit(tables, Stage.LINK, List.of(), result.written());
    return result.episodes();
  }

  private long measure() {
    Tables tables = tables();
    MeasureResult result = Measure.run(tables, measuring(configuration.rulesets()));
    commit(tables, Stage.MEASURE, result.read(), result.written());
    return result.events();
  }

  /** The seconds that measuring these takes, until the ledger has committed it. */
  double measure(List<Ruleset> rulesets) {
    long started = System.nanoTime();
    Tables tables = tables();
    MeasureResult result = Measure.run(tables, measuring(rulesets));
    commit(tables, Stage.MEASURE, result.read(), result.written());
    return (System.nanoTime() - started) / 1e9;
  }

  /** What measuring these rulesets takes beside the tables. */
  MeasureRequest measuring(List<Ruleset> rulesets) {
    return new MeasureRequest(
        configuration.service(),
        rulesets,
        QualifyingDates.ofFinancialYearTo(configuration.settings().periodEnd()),
        configuration.codelists(),
        Hierarchy.read(spark, configuration.settings().reference()));
  }

  /** The code under which the tables keep what is counted for the service. */
  String serviceCode() {
    return configuration.service().code();
  }

  /** The rulesets of a service. */
  List<Ruleset> rulesets(String service) {
    return ConfigurationReader.read(conf(), settings -> settings.withService(service)).rulesets();
  }

  /** How many events there are to measure. */
  long events() {
    return tables().read(TableName.EVENTS).count();
  }

  private static Path conf() {
    return Path.of(System.getProperty("lister.home", ""), "conf").toAbsolutePath();
  }

  private long publish() {
    FileUtils.deleteQuietly(work.resolve("out/published").toFile());
    return Publish.run(
            tables(),
            new PublishRequest(
                configuration.settings().published(),
                configuration.service(),
                configuration.settings().periodEnd(),
                configuration.rulesets(),
                Hierarchy.read(spark, configuration.settings().reference()),
                configuration.disclosure(),
                PublishRequest.Split.TOGETHER,
                PublishRequest.Comparators.NEW_RELEASE,
                configuration.meanings(),
                configuration.codelistReleases().toString(),
                configuration.checksum(),
                "bench"))
        .practices();
  }

  /** The tables as they are now. */
  Tables tables() {
    return new Tables(
        spark, new Roots(configuration.settings().restricted(), configuration.settings().tables()));
  }

  private static void commit(
      Tables tables, Stage stage, List<TableVersion> read, List<TableVersion> written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "bench",
                stage.name(),
                Instant.EPOCH,
                Duration.ZERO,
                0,
                read,
                written,
                "bench",
                "bench"));
  }
}
