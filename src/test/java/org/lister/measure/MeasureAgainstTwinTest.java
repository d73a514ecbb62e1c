package org.lister.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lister.FrameSuite;
import org.lister.ServiceOfTests;
import org.lister.domain.Service;
import org.lister.domain.rules.RandomRules;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;
import org.lister.measure.engine.CodedEvents;
import org.lister.store.TableName;

/** Spark says of random patients, spread over practices and tasks, what the plain twin says. */
class MeasureAgainstTwinTest extends FrameSuite {

  private static final int PATIENTS = 200;
  private static final long FIRST_NUMBER = 9_000_000_000L;

  static LongStream seeds() {
    return LongStream.rangeClosed(1001, 1012);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spark_decides_as_the_twin_does(long seed) {
    RandomRules random = new RandomRules(seed);
    // ACSADM is the linked cluster that Spark knows; coded clusters are compared here.
    List<PlainPatient> patients = random.patients(PATIENTS).stream().map(this::coded).toList();
    Ruleset ruleset = random.ruleset();
    Map<Long, byte[]> found = new HashMap<>();
    outcomes(random, ruleset, patients)
        .collectAsList()
        .forEach(row -> found.put(row.getAs("nhs_number"), row.getAs("bits")));
    PlainTwin twin = new PlainTwin(ruleset, random.dates());
    for (int number = 0; number < patients.size(); number++) {
      assertThat(found.get(FIRST_NUMBER + number)).isEqualTo(twin.bits(patients.get(number)));
    }
    assertThat(found).hasSize(PATIENTS);
  }

  private PlainPatient coded(PlainPatient patient) {
    return new PlainPatient(
        patient.dateOfBirth(),
        patient.sex(),
        patient.registeredFrom(),
        patient.dateOfDeath(),
        patient.events().stream().filter(event -> !event.clusters().contains("LINKED")).toList());
  }

  private static Dataset<Row> outcomes(
      RandomRules random, Ruleset ruleset, List<PlainPatient> patients) {
    CodedEvents coded = new CodedEvents(random.clusters());
    List<Row> lists = new ArrayList<>();
    List<Row> events = new ArrayList<>();
    for (int number = 0; number < patients.size(); number++) {
      String practice = "X0000" + number % 7;
      lists.add(listed(practice, FIRST_NUMBER + number, patients.get(number)));
      for (PlainEvent event : patients.get(number).events()) {
        events.add(entry(practice, FIRST_NUMBER + number, event, coded.code(event)));
      }
    }
    MeasureRequest request =
        new MeasureRequest(
            ServiceOfTests.of(Service.Attribution.EACH_LIST),
            List.of(ruleset),
            random.dates(),
            coded.codelists(),
            SPARK.emptyDataFrame());
    return Measure.outcomes(
        SPARK.createDataFrame(lists, TableName.PATIENTS.schema()),
        SPARK.createDataFrame(events, TableName.EVENTS.schema()).repartition(5),
        SPARK.createDataFrame(List.of(), TableName.LINKS.schema()),
        request);
  }

  private static Row listed(String practice, long number, PlainPatient patient) {
    LocalDate death = patient.dateOfDeath();
    return RowFactory.create(
        practice,
        number,
        Date.valueOf(patient.dateOfBirth()),
        patient.sex(),
        null,
        Date.valueOf(patient.registeredFrom()),
        null,
        null,
        null,
        null,
        death == null ? null : Date.valueOf(death),
        null);
  }

  private static Row entry(String practice, long number, PlainEvent event, long code) {
    return RowFactory.create(
        practice, number, Date.valueOf(event.date()), code, event.value1(), event.value2());
  }
}
