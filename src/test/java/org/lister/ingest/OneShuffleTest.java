package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lister.SparkForTests;
import org.lister.ingest.IngestRequest.Objections;

class OneShuffleTest {

  private static final SparkSession SPARK = SparkForTests.session();

  private static SettledRows settled;

  @BeforeAll
  static void plan() {
    // England's patients are too many to be sent to every executor.
    SPARK.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    settled =
        SettledRows.of(judged(Content.PATIENTS), judged(Content.EVENTS), Objections.UPHELD, 2);
    SPARK.conf().unset("spark.sql.autoBroadcastJoinThreshold");
  }

  @AfterAll
  static void close() {
    settled.close();
  }

  @Test
  void duplicates_and_patients_are_found_with_no_shuffle_but_by_practice() {
    String plan = settled.events().queryExecution().executedPlan().toString();
    assertThat(plan).contains("SortMergeJoin");
    assertThat(plan.lines().filter(line -> line.contains("Exchange hashpartitioning")))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).matches(".*hashpartitioning\\(practice#\\d+, \\d+\\).*"));
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void kept_rows_are_in_order_already_and_are_not_sorted_to_be_written(Content content) {
    String plan = settled.accepted(content).queryExecution().executedPlan().toString();
    assertThat(plan.lines().takeWhile(line -> !line.contains("InMemoryRelation")))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Sort"));
  }

  private static List<StructField> arriving(Content content) {
    return content.columns().stream().map(content.table().schema()::apply).toList();
  }

  private static Dataset<Row> judged(Content content) {
    Dataset<Row> rows = SPARK.range(1_000).toDF();
    for (StructField column : arriving(content)) {
      Column cell = lit(null).cast(column.dataType());
      rows = rows.withColumn(column.name(), column.name().equals("nhs_number") ? col("id") : cell);
    }
    return rows.withColumnRenamed("id", JudgedRows.LINE)
        .withColumn("practice", concat(lit("X0000"), col("nhs_number").mod(2).cast("string")))
        .withColumn(JudgedRows.REASON, lit(null).cast("string"))
        .withColumn(JudgedRows.WARNING, lit(null).cast("string"))
        .withColumn(JudgedRows.ROW, lit(null).cast("string"));
  }
}
