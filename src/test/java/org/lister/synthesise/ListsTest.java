package org.lister.synthesise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.domain.Supplier;
import org.lister.synthesise.SynthesiseRequest.Form;

class ListsTest {

  @TempDir static Path folder;

  @BeforeAll
  static void makeUpAnEnglandOfOneSupplier() {
    SynthesiseRequest usual = Englands.request(4, 400, folder, Form.PARQUET);
    List<Supplier> emis =
        usual.suppliers().stream().filter(supplier -> supplier.name().equals("EMIS")).toList();
    Synthesise.run(
        SparkForTests.session(),
        new SynthesiseRequest(
            usual.practices(),
            usual.patientsPerPractice(),
            usual.seed(),
            usual.periodEnd(),
            usual.out(),
            usual.form(),
            emis,
            usual.codelists(),
            new DefectRates(0, 0, 0.02, 0)));
  }

  @Test
  void a_list_is_everyone_who_is_on_it_on_the_last_day() {
    Map<String, Long> lists =
        read("truth/lists").collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    Map<String, Long> registered =
        onList().groupBy("PracticeCode").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    assertThat(registered).isEqualTo(lists);
  }

  @Test
  void everyone_on_a_list_counts_once_at_the_practice_they_joined_last() {
    Dataset<Row> everyone = read("truth/memberships").where(col("indicator").equalTo("GP01"));
    long people = onList().select("NhsNumber").distinct().count();
    assertThat(everyone.count()).isEqualTo(people);
    assertThat(onList().count()).isGreaterThan(people);
    Dataset<Row> latest =
        onList()
            .orderBy(col("RegistrationDate").desc(), col("PracticeCode"))
            .coalesce(1)
            .dropDuplicates("NhsNumber");
    Dataset<Row> elsewhere =
        latest.join(
            everyone,
            col("NhsNumber")
                .cast("long")
                .equalTo(col("nhs_number"))
                .and(col("PracticeCode").equalTo(col("practice"))),
            "left_anti");
    assertThat(elsewhere.count()).isZero();
  }

  private static Dataset<Row> onList() {
    return SparkForTests.session()
        .read()
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", "patients.parquet")
        .parquet(folder + "/gp/EMIS")
        .where(isNot("DeductionDate").and(isNot("DateOfDeath")));
  }

  private static Column isNot(String day) {
    return col(day).isNull().or(col(day).gt(lit(Englands.PERIOD_END.toString())));
  }

  private static Dataset<Row> read(String path) {
    return SparkForTests.session().read().parquet(folder + "/" + path);
  }
}
