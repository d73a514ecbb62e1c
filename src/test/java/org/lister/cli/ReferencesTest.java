package org.lister.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.lister.FrameSuite;
import org.lister.store.TableName;

/** The rows of its own extract that a practice is shown behind its counts. */
class ReferencesTest extends FrameSuite {

  private static final Journey JOURNEY = Journey.once();
  private static final String PRACTICE = "X00001";

  @Test
  void each_count_of_a_practice_can_be_taken_apart_into_rows_of_its_extract() throws IOException {
    Journey.Said said =
        Journey.run("references", "--practice", PRACTICE, "--out", JOURNEY.out().toString());
    assertThat(said.code()).as(said.text()).isZero();
    Path file = JOURNEY.out().resolve("references/practice=X00001/references.csv");

    assertThat(Files.readString(file)).doesNotContainPattern("9[0-9]{9}");
    Dataset<Row> references =
        SPARK.read().option("header", "true").option("inferSchema", "true").csv(file.toString());
    assertSameRows(
        counted("numerator").unionByName(counted("denominator")),
        references
            .groupBy("indicator")
            .agg(
                patients(col("counted").equalTo("numerator")).as("numerator"),
                patients(col("counted").notEqual("excluded")).as("denominator"))
            .selectExpr(
                "indicator",
                "stack(2, 'numerator', numerator, 'denominator', denominator) AS (field, value)")
            .where("value > 0"));
  }

  @Test
  void a_line_leads_back_to_the_row_that_the_practice_sent() {
    Dataset<Row> sent =
        SPARK
            .read()
            .parquet(Journey.SAMPLE + "/gp/*/X00001/*/patients*")
            .select(
                expr("try_cast(NhsNumber AS BIGINT)").as("nhs_number"),
                col("_metadata.row_index").plus(1).as("line"));
    Dataset<Row> kept =
        JOURNEY
            .tables()
            .read(TableName.PATIENTS)
            .where(col("practice").equalTo(PRACTICE))
            .select("nhs_number", "line");

    assertThat(kept.count()).isPositive();
    assertThat(
            kept.join(sent, "line")
                .where(kept.col("nhs_number").notEqual(sent.col("nhs_number")))
                .count())
        .isZero();
    assertThat(kept.join(sent, "line").agg(count(lit(1))).first().getLong(0))
        .isEqualTo(kept.count());
  }

  @Test
  void a_practice_that_was_not_measured_is_told_in_a_sentence() {
    Journey.Said said =
        Journey.run("references", "--practice", "X99999", "--out", JOURNEY.out().toString());
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot list the rows", "X99999").doesNotContain("\tat ");
  }

  private static Dataset<Row> counted(String field) {
    return JOURNEY
        .tables()
        .read(TableName.COUNTS)
        .where(col("level").equalTo("practice"))
        .where(col("organisation").equalTo(PRACTICE))
        .where(
            col("field")
                .equalTo(field)
                .and(col("value").gt(0))
                .and(col("indicator").notEqual("LIST")))
        .select("indicator", "field", "value");
  }

  private static Column patients(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }
}
