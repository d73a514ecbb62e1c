package org.lister.cli;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.FrameSuite;
import org.lister.store.TableName;

/**
 * From the extracts of four suppliers with every defect in them to each count: what Lister says is
 * what is known to be true of the made-up England.
 */
class JourneyTest extends FrameSuite {

  private static final Journey JOURNEY = Journey.once();
  private static final String COLUMNS =
      "organisation STRING, gp STRING, indicator STRING, field STRING, value BIGINT";

  @Test
  void the_journey_ends_well() {
    assertThat(JOURNEY.first().code()).as(JOURNEY.first().text()).isZero();
    assertThat(JOURNEY.first().text()).contains("12 practices: 12 packs written");
  }

  @Test
  void every_count_of_every_gp_is_the_known_truth() {
    assertSameRows(
        shaped(
            truth()
                .groupBy(
                    col("practice").as("organisation"), col("gp"), col("indicator"), col("field"))
                .agg(count(lit(1)).as("value"))),
        shaped(counts("gp")));
  }

  @Test
  void every_count_of_every_practice_is_the_known_truth() {
    assertSameRows(
        shaped(
            truth()
                .groupBy(col("practice").as("organisation"), col("indicator"), col("field"))
                .agg(count(lit(1)).as("value"))
                .withColumn("gp", lit(null).cast("string"))),
        shaped(counts("practice")));
  }

  @ParameterizedTest
  @CsvSource({"pcn, pcn", "sub-icb, sub_icb", "icb, icb", "region, region", "england, england"})
  void every_area_is_the_sum_of_its_practices(String level, String column) {
    Dataset<Row> practices =
        SPARK
            .read()
            .option("header", "true")
            .csv(Journey.SAMPLE + "/reference/practices.csv")
            .withColumn("england", lit("ENG"));
    assertSameRows(
        shaped(
            truth()
                .join(practices, "practice")
                .groupBy(col(column).as("organisation"), col("indicator"), col("field"))
                .agg(count(lit(1)).as("value"))
                .withColumn("gp", lit(null).cast("string"))),
        shaped(counts(level)));
  }

  /** Everyone who counts is in the denominator of GP01. */
  @Test
  void lists_are_as_long_as_they_were_made() {
    assertSameRows(
        truth()
            .where("indicator = 'GP01' AND field = 'denominator'")
            .groupBy("practice")
            .agg(count(lit(1)).as("list_size")),
        JOURNEY
            .tables()
            .read(TableName.COUNTS)
            .where("level = 'practice' AND indicator = 'LIST'")
            .select(col("organisation").as("practice"), col("value").as("list_size")));
  }

  /** The table of defects says what becomes of each; nothing else may be rejected. */
  @Test
  void every_planted_defect_and_no_other_row_is_in_quarantine_with_its_reason() {
    assertSameRows(
        defects("row rejected").select("practice", "file", "line", "reason"),
        JOURNEY.tables().read(TableName.QUARANTINE).select("practice", "file", "line", "reason"));
  }

  @ParameterizedTest
  @CsvSource({"MERGED", "OBJECTED", "CODE_UNKNOWN", "SEX_UNKNOWN_WORD"})
  void what_is_merged_dropped_or_pointed_out_is_counted(String reason) {
    assertSameRows(
        defects("%")
            .where(col("reason").equalTo(reason))
            .groupBy("practice", "file")
            .agg(count(lit(1)).as("rows")),
        JOURNEY
            .tables()
            .read(TableName.QUALITY)
            .where(col("measure").equalTo(reason))
            .select("practice", "file", "rows"));
  }

  private static Dataset<Row> defects(String verdict) {
    Dataset<Row> expected =
        SPARK
            .read()
            .option("header", "true")
            .csv("src/main/resources/org/lister/synthesise/defects.csv")
            .where(col("verdict").like(verdict))
            .select("defect", "reason");
    return SPARK.read().parquet(Journey.SAMPLE + "/truth/defects").join(expected, "defect");
  }

  /** A row for each patient, indicator and field they count in. */
  private static Dataset<Row> truth() {
    Column none = lit(null).cast("string");
    return SPARK
        .read()
        .parquet(Journey.SAMPLE + "/truth/memberships")
        .withColumn(
            "field",
            explode(
                array(
                    when(col("place").equalTo("NUMERATOR"), "numerator").otherwise(none),
                    when(col("place").notEqual("EXCLUDED"), "denominator").otherwise(none),
                    col("rejection"))))
        .where(col("field").isNotNull());
  }

  /** Registers are not part of the truth, and where the truth has nobody Lister says 0. */
  private static Dataset<Row> counts(String level) {
    return JOURNEY
        .tables()
        .read(TableName.COUNTS)
        .where(col("level").equalTo(level))
        .where(col("indicator").notEqual("LIST").and(col("field").notEqual("register")))
        .where(col("value").gt(0))
        .groupBy("organisation", "gp", "indicator", "field")
        .agg(sum("value").as("value"));
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    return rows.select("organisation", "gp", "indicator", "field", "value")
        .to(StructType.fromDDL(COLUMNS));
  }
}
