package org.lister.measure.proof;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.lister.domain.scenario.Scenario;
import org.lister.measure.Measure;
import org.lister.measure.MeasureRequest;
import org.lister.store.TableName;

/** The patients of scenarios as rows of the tables that the engine reads. */
final class ScenarioTables {

  private static final String PRACTICE = "X00001";

  private final RecordedCodes codes;
  private final List<Row> patients = new ArrayList<>();
  private final List<Row> events = new ArrayList<>();
  private final List<Row> links = new ArrayList<>();

  ScenarioTables(RecordedCodes codes, List<ScenarioPatient> patients) {
    this.codes = codes;
    patients.forEach(this::add);
  }

  /** The outcomes of all of them, one row each. */
  Dataset<Row> outcomes(SparkSession spark, MeasureRequest request) {
    return Measure.outcomes(
        spark.createDataFrame(patients, TableName.PATIENTS.schema()),
        spark.createDataFrame(events, TableName.EVENTS.schema()),
        spark.createDataFrame(links, TableName.LINKS.schema()),
        request);
  }

  private void add(ScenarioPatient patient) {
    patients.add(listed(patient.number(), patient.scenario().person()));
    for (Scenario.Entry entry : patient.scenario().entries()) {
      if (codes.isLinked(entry.cluster())) {
        links.add(admission(patient.number(), entry));
      } else {
        events.add(recorded(patient.number(), entry));
      }
    }
  }

  private static Row listed(long number, Scenario.Person person) {
    return RowFactory.create(
        PRACTICE,
        number,
        day(person.born()),
        person.sex(),
        null,
        day(person.registered()),
        null,
        null,
        null,
        null,
        day(person.died()));
  }

  private Row recorded(long number, Scenario.Entry entry) {
    return RowFactory.create(
        PRACTICE,
        number,
        day(entry.date()),
        codes.code(entry.cluster()),
        entry.value1(),
        entry.value2());
  }

  private static Row admission(long number, Scenario.Entry entry) {
    return RowFactory.create(
        PRACTICE, number, "1", "NHS_NUMBER_ONLY", day(entry.date()), true, entry.cluster());
  }

  private static @Nullable Date day(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
