package org.lister.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.ServiceOfTests;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Each record is read once, and indicators cost no job of their own. */
class MeasureScansTest extends FrameSuite {

  /** Two patients and two events. */
  private static final long RECORDS = 4;

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void fill() {
    String root = folder.toUri().toString();
    tables = new Tables(SPARK, new Roots(root + "restricted", root + "tables"));
    TableVersion patients =
        tables.overwrite(
            TableName.PATIENTS,
            table(
                TableName.PATIENTS.schema().toDDL(),
                """
            | X00001 | 9000000017 | 1950-01-01 | 1 | - | 2000-01-01 | - | XG1 | - | - | - | 2 |
            | X00002 | 9000000025 | 1960-01-01 | 2 | - | 2000-01-01 | - | -   | - | - | - | 3 |
            """));
    TableVersion events =
        tables.overwrite(
            TableName.EVENTS,
            table(
                TableName.EVENTS.schema().toDDL(),
                """
            | X00001 | 9000000017 | 2026-01-01 | 44054006 | - | - |
            | X00002 | 9000000025 | 2020-01-01 | 44054006 | - | - |
            """));
    LedgerOfTests.commit(tables, List.of(patients, events));
  }

  @Test
  void twelve_or_a_hundred_and_twenty_indicators_read_each_record_once() {
    for (int indicators : new int[] {12, 120}) {
      assertThat(recordsRead(request(indicators))).isEqualTo(RECORDS);
    }
  }

  @Tag("long")
  @Test
  void all_indicators_and_registers_of_qof_read_each_record_once() {
    Configuration qof =
        ConfigurationReader.read(Path.of("conf"), settings -> settings.withService("qof-2025-26"));
    MeasureRequest small = request(1);
    assertThat(qof.rulesets().get(0).indicators()).hasSize(44);
    assertThat(
            recordsRead(
                new MeasureRequest(
                    qof.service(),
                    qof.rulesets(),
                    small.dates(),
                    qof.codelists(),
                    small.practices())))
        .isEqualTo(RECORDS);
  }

  @Tag("long")
  @Test
  void more_indicators_start_no_more_jobs() {
    measure(1);
    int few = jobs(() -> measure(2));
    int many = jobs(() -> measure(120));
    assertThat(many).isEqualTo(few);
  }

  private void measure(int indicators) {
    LedgerOfTests.commit(tables, Measure.run(tables, request(indicators)).written());
  }

  private static int jobs(Runnable work) {
    AtomicInteger jobs = new AtomicInteger();
    watched(
        work,
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        });
    return jobs.get();
  }

  /** The records that tasks over shelves read while this is measured. */
  private long recordsRead(MeasureRequest request) {
    AtomicLong records = new AtomicLong();
    watched(
        () -> LedgerOfTests.commit(tables, Measure.run(tables, request).written()),
        new SparkListener() {
          @Override
          public void onStageCompleted(SparkListenerStageCompleted stage) {
            if (stage.stageInfo().name().contains("ShelfRun")) {
              records.addAndGet(stage.stageInfo().taskMetrics().inputMetrics().recordsRead());
            }
          }
        });
    return records.get();
  }

  private static void watched(Runnable work, SparkListener listener) {
    SPARK.sparkContext().addSparkListener(listener);
    drain();
    work.run();
    drain();
    SPARK.sparkContext().removeSparkListener(listener);
  }

  private static void drain() {
    try {
      SPARK.sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MeasureRequest request(int indicators) {
    return new MeasureRequest(
        ServiceOfTests.of(Service.Attribution.EACH_LIST),
        List.of(ruleset(indicators)),
        QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)),
        Map.of("DM_COD", new Codelist("DM_COD", Map.of(44054006L, "type 2"), "made up", true)),
        table(
            "practice STRING, pcn STRING, sub_icb STRING, icb STRING, region STRING",
            """
            | X00001 | XP1 | XS1 | XI1 | XR1 |
            | X00002 | XP1 | XS1 | XI1 | XR1 |
            """));
  }

  private static Ruleset ruleset(int indicators) {
    Extraction latest = RuleParser.extraction("latest DM_COD on or before PPED");
    Rule recent =
        new Rule(
            RuleParser.condition("DM_DAT > PPED - 12 months"),
            Rule.Verdict.SELECT,
            Rule.Verdict.REJECT,
            null);
    return new Ruleset(
        "DM",
        "T",
        "1",
        Ruleset.Status.PROPOSED,
        List.of(new Field(1, "DM_DAT", latest)),
        List.of(),
        IntStream.range(0, indicators)
            .mapToObj(
                each ->
                    new Indicator(
                        "I" + each, "recent", "population", List.of(), List.of(recent), null))
            .toList());
  }
}
