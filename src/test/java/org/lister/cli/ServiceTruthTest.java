package org.lister.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.FrameSuite;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * What Lister counts of a made-up England is what the plain twin works out for each patient of it.
 */
@Tag("long")
class ServiceTruthTest extends FrameSuite {

  private static final String COLUMNS =
      "organisation STRING, gp STRING, indicator STRING, field STRING, value BIGINT";

  @ParameterizedTest
  @ValueSource(strings = {"qof-2025-26", "individual-gp-level-data"})
  void every_count_of_every_gp_and_practice_is_the_truth(String service, @TempDir Path folder) {
    Path england = folder.resolve("england");
    Path out = folder.resolve("out");
    run(
        "synthesise",
        service,
        "--practices",
        "6",
        "--patients-per-practice",
        "40",
        "--out",
        england.toString());
    for (String stage : new String[] {"ingest", "link", "measure"}) {
      run(stage, service, "--from", england.toString(), "--out", out.toString());
    }
    Dataset<Row> truth =
        SPARK
            .read()
            .parquet(england + "/truth/counts")
            .withColumnRenamed("practice", "organisation");
    Dataset<Row> counts = counts(out);
    assertSameRows(shaped(truth), shaped(counts.where("level = 'gp'")));
    assertSameRows(
        shaped(
            truth
                .groupBy("organisation", "indicator", "field")
                .agg(sum("value").as("value"))
                .withColumn("gp", lit(null).cast("string"))),
        shaped(counts.where("level = 'practice'")));
    assertThat(truth.where("value > 0").count()).isGreaterThan(100);
  }

  private static void run(String command, String service, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = command;
    arguments[1] = "--service";
    arguments[2] = service;
    System.arraycopy(options, 0, arguments, 3, options.length);
    Journey.Said said = Journey.run(arguments);
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static Dataset<Row> counts(Path out) {
    String uri = out.toUri().toString().replaceAll("/$", "");
    return new Tables(SPARK, new Roots(uri + "/restricted", uri + "/tables"))
        .read(TableName.COUNTS);
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    return rows.select(col("organisation"), col("gp"), col("indicator"), col("field"), col("value"))
        .to(StructType.fromDDL(COLUMNS));
  }
}
