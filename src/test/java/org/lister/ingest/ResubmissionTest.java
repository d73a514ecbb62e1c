package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.domain.Gates;
import org.lister.domain.Gates.Limits;
import org.lister.domain.Stopped;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.Shelf;
import org.lister.store.TableName;

/** What a second extract does to what the first has left. */
@Tag("long")
class ResubmissionTest {

  private static final String PATIENT =
      """
      practice | nhs_number | date_of_birth | sex | registered_from | named_gp
      PRACTICE | 9990000018 | DAY           | SEX | DAY             | GP
      """;
  private static final String EVENT =
      """
      practice | nhs_number | date | code     | value1
      PRACTICE | 9990000018 | DAY  | 44054006 | 1.5
      """;

  @TempDir Path folder;

  @Test
  void a_journey_of_two_practices_through_two_periods() {
    Scene scene = new Scene(folder);
    send(scene, "TPP", "X00001", "01-Jun-2025", "Female", "G1");
    send(scene, "INPS", "X00002", "20250601", "1", "G1");
    scene.run();
    assertThat(scene.rows(TableName.PATIENTS, "practice", "registered_from", "sex", "named_gp"))
        .containsExactly("X00001 2025-06-01 2 G1", "X00002 2025-06-01 1 G1");

    send(scene, "TPP", "X00001", "02-Jun-2025", "Female", "G2");
    IngestResult second = scene.run();
    assertThat(second.extracts())
        .extracting(ExtractSeen::verdict)
        .containsExactly(Verdict.UNCHANGED, Verdict.READ);
    assertThat(scene.rows(TableName.PATIENTS, "practice", "registered_from", "named_gp"))
        .containsExactly("X00001 2025-06-02 G2", "X00002 2025-06-01 G1");

    scene.bytes("TPP", "X00001", "events.csv", new byte[0]);
    scene.run();
    scene.run();
    assertThat(scene.rows(TableName.RECEIPTS, "practice", "submission", "status"))
        .as("a refusal is told once, and the receipt of what is held stays")
        .containsExactly(
            "X00001 1 ACCEPTED", "X00001 2 ACCEPTED", "X00001 3 REFUSED", "X00002 1 ACCEPTED");
    assertThat(scene.rows(TableName.EVENTS, "practice", "date"))
        .containsExactly("X00001 2025-06-02", "X00002 2025-06-01");

    Scene june = scene.at(LocalDate.of(2026, 6, 30));
    Scene shut = june.with(new Gates(Limits.OPEN, Limits.OPEN, Limits.OPEN, new Limits(1, 50)));
    typed(june, "X00002", "INPS");
    assertThatThrownBy(shut::run)
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("X00002 has 2 events, 100.0 per cent away from the 1");
    assertThat(scene.rows(TableName.EVENTS, "practice", "date"))
        .as("nothing becomes visible when a gate stops the run")
        .containsExactly("X00001 2025-06-02", "X00002 2025-06-01");

    june.run();
    assertThat(scene.rows(TableName.EVENTS, "practice", "date", "value1"))
        .containsExactly(
            "X00001 2025-06-02 1.5", "X00002 2026-01-31 61.0", "X00002 2026-02-28 62.0");
    assertThat(
            scene.rows(
                TableName.QUALITY, "practice", "period_end", "file", "measure", "rows", "previous"))
        .contains(
            "X00002 2026-06-30 events ACCEPTED 2 1", "X00002 2026-03-31 events ACCEPTED 1 null");
    assertThat(scene.run().count(Verdict.READ))
        .as("an older period after a newer one is a change: the tables hold one")
        .isEqualTo(1);
  }

  @Test
  void practices_on_one_shelf_are_replaced_one_by_one_and_the_others_carried_over() {
    assertThat(Shelf.of(Scene.NEIGHBOUR)).isEqualTo(Shelf.of("X00001"));
    Scene scene = new Scene(folder);
    send(scene, "MICROTEST", "X00001", "1/6/2025", "M", "G1");
    send(scene, "MICROTEST", Scene.NEIGHBOUR, "1/6/2025", "M", "G1");
    scene.run();
    send(scene, "MICROTEST", "X00001", "2/6/2025", "M", "G2");
    scene.write("MICROTEST", "X00001", Content.EVENTS, drawn(EVENT, "X00001", "never", "M", "G2"));
    scene.run();
    assertThat(all(scene))
        .containsExactly(
            "X00001 2025-06-02 G2",
            "X01610 2025-06-01 G1",
            "X01610 2025-06-01 1.5",
            "X00001 DATE_MALFORMED");
    scene.write(
        "MICROTEST",
        Scene.NEIGHBOUR,
        Content.EVENTS,
        drawn(EVENT, Scene.NEIGHBOUR, "3/6/2025", "M", "G1"));
    scene.run();
    assertThat(all(scene))
        .containsExactly(
            "X00001 2025-06-02 G2",
            "X01610 2025-06-01 G1",
            "X01610 2025-06-03 1.5",
            "X00001 DATE_MALFORMED");
  }

  private static List<String> all(Scene scene) {
    List<String> all =
        new ArrayList<>(scene.rows(TableName.PATIENTS, "practice", "registered_from", "named_gp"));
    all.addAll(scene.rows(TableName.EVENTS, "practice", "date", "value1"));
    all.addAll(scene.rows(TableName.QUARANTINE, "practice", "reason"));
    return all;
  }

  @Test
  void a_landing_folder_that_is_not_there_is_a_mistake() {
    assertThatThrownBy(() -> Ingest.plan(new Scene(folder).tables(), new Scene(folder).request()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageStartingWith("Cannot read landing");
  }

  @Test
  void a_plan_says_what_would_be_read_and_writes_nothing() {
    Scene scene = new Scene(folder);
    send(scene, "MICROTEST", "X00001", "1/6/2025", "M", "G1");
    assertThat(Ingest.plan(scene.tables(), scene.request()).extracts())
        .extracting(ExtractSeen::verdict)
        .containsExactly(Verdict.READ);
    assertThat(folder.resolve("restricted")).doesNotExist();
  }

  private static void send(
      Scene scene, String supplier, String practice, String day, String sex, String gp) {
    scene.write(supplier, practice, Content.PATIENTS, drawn(PATIENT, practice, day, sex, gp));
    scene.write(supplier, practice, Content.EVENTS, drawn(EVENT, practice, day, sex, gp));
  }

  private static String drawn(String table, String practice, String day, String sex, String gp) {
    return table
        .replace("PRACTICE", practice)
        .replace("DAY", day)
        .replace("SEX", sex)
        .replace("GP\n", gp + "\n");
  }

  /** Parquet whose columns are typed: two events on other days. */
  private static void typed(Scene scene, String practice, String supplier) {
    parquet(
        scene,
        practice,
        supplier,
        Content.PATIENTS,
        """
        SELECT '%s' practice, 9990000018L nhs_number, DATE'2025-06-01' date_of_birth, 1 sex,
          'E99000001' lsoa, DATE'2025-06-01' registered_from, CAST(NULL AS DATE) registered_to,
          'G1' named_gp, CAST(NULL AS DATE) objection_from, CAST(NULL AS DATE) objection_to,
          CAST(NULL AS DATE) date_of_death
        """);
    parquet(
        scene,
        practice,
        supplier,
        Content.EVENTS,
        """
        SELECT '%s' practice, 9990000018L nhs_number, day date, 44054006L code,
          number value1, CAST(NULL AS DOUBLE) value2
        FROM VALUES (DATE'2026-01-31', 61D), (DATE'2026-02-28', 62D), (DATE'2026-07-01', 63D)
          AS t(day, number)
        """);
  }

  private static void parquet(
      Scene scene, String practice, String supplier, Content content, String query) {
    var names = content.in(Scene.supplier(supplier));
    var rows = SparkForTests.session().sql(query.formatted(practice));
    for (String column : content.columns()) {
      rows = rows.withColumnRenamed(column, names.columns().get(column));
    }
    Path written = scene.folderOf(supplier, practice).resolve("_written");
    rows.coalesce(1).write().parquet(written.toString());
    try (var files = java.nio.file.Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      java.nio.file.Files.move(
          part, scene.folderOf(supplier, practice).resolve(names.parquetName()));
      deleted(written);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void deleted(Path folder) throws java.io.IOException {
    try (var files = java.nio.file.Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.delete(file);
      }
    }
  }
}
