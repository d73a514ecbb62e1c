package org.lister.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.bench.sql.DuckDbIngest;
import org.lister.bench.sql.DuckDbMeasure;
import org.lister.bench.sql.DuckDbRequest;
import org.lister.bench.sql.DuckDbResult;
import org.lister.bench.sql.TableFiles;
import org.lister.bench.sql.UsualWay;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.Measure;
import org.lister.measure.MeasureRequest;
import org.lister.measure.MeasureResult;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * The opponents of the measure stage do the same work: of a made-up England, all three say the same
 * of every patient, GP, practice and area. Three programs that share nothing but the rules agree.
 */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class OpponentsTest extends FrameSuite {

  @TempDir private static Path folder;
  private static Course course;
  private static Tables tables;
  private static MeasureRequest request;
  private static MeasureResult lister;

  @BeforeAll
  static void make_up_an_england_and_measure_it() {
    course = new Course(folder, LocalDate.of(2026, 3, 31), "qof-2025-26");
    course.makeUpForService(3, 100);
    for (Stage stage : List.of(Stage.INGEST, Stage.HOSPITAL, Stage.LINK)) {
      course.run(stage);
    }
    Ruleset qof = course.rulesets("qof-2025-26").get(0);
    Ruleset metrics = course.rulesets("individual-gp-level-data").get(0);
    tables = course.tables();
    request = course.measuring(List.of(qof, metrics));
    lister = Measure.run(tables, request);
  }

  @Test
  void duckdb_decides_every_indicator_of_every_patient_as_lister_does() {
    Path out = folder.resolve("duckdb");
    DuckDbResult result =
        DuckDbMeasure.run(
            new DuckDbRequest(
                request, TableFiles.of(tables), 2, "1GB", folder.resolve("spill"), out, 1));
    Dataset<Row> outcomes =
        SPARK
            .read()
            .parquet(out.resolve("outcomes").toString())
            .withColumn(
                "bits", expr("array_join(transform(bits, bit -> lpad(hex(bit), 2, '0')), '')"));
    assertThat(result.outcomes()).isEqualTo(2 * lister.patients());
    assertSameRows(
        ordered(read(TableName.OUTCOMES).withColumn("bits", expr("hex(bits)"))), ordered(outcomes));
    assertSameRows(
        read(TableName.COUNTS), SPARK.read().parquet(out.resolve("counts.parquet").toString()));
  }

  @Test
  void duckdb_keeps_the_rows_that_lister_keeps_and_rejects_as_many_for_each_reason() {
    Path out = folder.resolve("duckdb-text");
    DuckDbIngest.run(course.asText(2, "1GB", folder.resolve("spill"), out));
    for (TableName table : List.of(TableName.PATIENTS, TableName.EVENTS, TableName.QUALITY)) {
      Dataset<Row> theirs =
          SPARK.read().parquet(out.resolve(table.folder() + ".parquet").toString());
      Dataset<Row> ours = tables.read(table).selectExpr(theirs.columns());
      assertThat(ours.isEmpty()).isFalse();
      assertSameRows(ours, theirs.to(ours.schema()));
    }
  }

  @Tag("huge")
  @Test
  void a_query_an_indicator_counts_as_lister_does() {
    String out = folder.resolve("usual").toString();
    UsualWay.run(tables, request, out);
    assertSameRows(read(TableName.COUNTS), SPARK.read().parquet(out));
  }

  private static Dataset<Row> read(TableName table) {
    TableVersion written =
        lister.written().stream()
            .filter(version -> version.name().equals(table.folder()))
            .findFirst()
            .orElseThrow();
    return tables.readAt(table, written);
  }

  private static Dataset<Row> ordered(Dataset<Row> outcomes) {
    return outcomes.select(
        col("practice"), col("nhs_number"), col("ruleset"), col("gp"), col("bits"));
  }
}
