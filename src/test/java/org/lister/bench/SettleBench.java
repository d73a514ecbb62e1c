package org.lister.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.PaymentsReader;
import org.lister.conf.Places;
import org.lister.domain.Participation;
import org.lister.domain.terms.Scheme;
import org.lister.settle.Settle;
import org.lister.settle.SettleRequest;
import org.lister.settle.SettleResult;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lister bench settle}: points and payments of a made-up England. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    description =
        "Makes up the counts of QOF 2025/26 for so many practices and fields and settles them, again"
            + " and again: the first run writes everything, the next ones hold it against the run"
            + " before.")
public final class SettleBench implements Callable<Integer> {

  private static final String SERVICE = "qof-2025-26";
  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  @Option(names = "--practices", defaultValue = "6300", description = "default: ${DEFAULT-VALUE}")
  private int practices;

  @Option(
      names = "--fields",
      defaultValue = "552",
      description = "Of each practice (default: ${DEFAULT-VALUE}).")
  private int fields;

  @Option(names = "--runs", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--work",
      defaultValue = "target/bench-settle",
      description = "Folder for the data, emptied first (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/bench-settle");

  @Override
  public Integer call() {
    FileUtils.deleteQuietly(work.toFile());
    Configuration configuration =
        ConfigurationReader.read(
            conf(), settings -> settings.withService(SERVICE).withPeriodEnd(PERIOD_END));
    Tables tables = tables(BenchSpark.session());
    commit(tables, List.of(counts(tables, configuration)));
    Bench.print("%,d counts", tables.read(TableName.COUNTS).count());
    for (int run = 0; run < runs; run++) {
      long started = System.nanoTime();
      SettleResult result = Settle.run(tables, request(tables, configuration));
      commit(tables, result.written());
      Bench.print(
          "%.1f s: %,d practices, £%,.2f, %,d refused, %,d changed",
          (System.nanoTime() - started) / 1e9,
          result.practices(),
          result.payment(),
          result.refused().size(),
          result.changed());
    }
    return 0;
  }

  private SettleRequest request(Tables tables, Configuration configuration) {
    return new SettleRequest(
        configuration.service(),
        PERIOD_END,
        PaymentsReader.read(conf(), configuration.service(), PERIOD_END),
        configuration.rules(),
        practices(tables.spark())
            .selectExpr("practice", "practice AS practice_name", "'XI01' AS icb"),
        new Participation(Map.of()),
        configuration.disclosure().minimumPractices(),
        SettleRequest.Files.NONE,
        SettleRequest.Faults.LEAVE_THE_PRACTICE,
        Instant.EPOCH);
  }

  private Dataset<Row> practices(SparkSession spark) {
    return spark.range(practices).selectExpr("format_string('X%05d', id) AS practice");
  }

  /** Everybody has 100 or more on each register and no more than that in a denominator. */
  private TableVersion counts(Tables tables, Configuration configuration) {
    Dataset<Row> rows =
        practices(tables.spark())
            .crossJoin(fields(tables.spark(), configuration.service().terms().scheme()))
            .withColumn("dice", expr("pmod(xxhash64(practice, indicator), 100)"))
            .withColumn(
                "value",
                expr(
                    """
                    CASE field WHEN 'patients' THEN 5000 + 100 * dice WHEN 'register' THEN 100 + dice
                    WHEN 'denominator' THEN 100 WHEN 'numerator' THEN dice ELSE 0 END"""))
            .withColumn("service", lit(configuration.service().code()))
            .withColumn("period_end", lit(PERIOD_END))
            .withColumn("level", lit("practice"))
            .withColumn("gp", lit(null).cast("string"))
            .withColumnRenamed("practice", "organisation");
    return tables.overwrite(
        TableName.COUNTS,
        rows.select(
            Stream.of(TableName.COUNTS.schema().fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new)));
  }

  /** Those that are paid by, and as many rejections as there is room for. */
  private Dataset<Row> fields(SparkSession spark, Scheme scheme) {
    List<Row> all = new ArrayList<>();
    all.add(RowFactory.create("LIST", "patients"));
    Stream.concat(
            scheme.indicators().keySet().stream(),
            scheme.groups().values().stream().flatMap(group -> group.registered().stream()))
        .forEach(
            indicator ->
                Stream.of("register", "denominator", "numerator")
                    .forEach(field -> all.add(RowFactory.create(indicator, field))));
    List<String> indicators = List.copyOf(scheme.indicators().keySet());
    for (int rejection = 0; all.size() < fields; rejection++) {
      all.add(
          RowFactory.create(
              indicators.get(rejection % indicators.size()), "XREJECTION" + rejection));
    }
    return spark.createDataFrame(all, StructType.fromDDL("indicator STRING, field STRING"));
  }

  private Tables tables(SparkSession spark) {
    return new Tables(
        spark,
        new Roots(
            Places.uri(work.toAbsolutePath(), "restricted"),
            Places.uri(work.toAbsolutePath(), "tables")));
  }

  private static Path conf() {
    return Path.of(System.getProperty("lister.home", ""), "conf").toAbsolutePath();
  }

  private static void commit(Tables tables, List<TableVersion> written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "bench",
                "settle",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                List.of(),
                written,
                "bench",
                "bench"));
  }
}
