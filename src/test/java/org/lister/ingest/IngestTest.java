package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Contract;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.TableName;

class IngestTest {

  private static final String PATIENTS =
      """
      practice | nhs_number | date_of_birth | sex | registered_from | named_gp
      X00001   | 9990000018 | 1950-02-28    | F   | 2019-04-01      | G1
      X00001   | 9990000026 | 1980-12-31    | M   | 2020-01-01      |
      """;
  private static final String EVENTS =
      """
      practice | nhs_number | date       | code      | value1 | value2
      X00001   | 9990000018 | 2025-06-01 | 44054006  |        |
      X00001   | 9990000018 | 2025-06-01 | 271649006 | 141.5  |
      """;

  @TempDir Path folder;

  @Test
  void an_extract_becomes_rows_of_patients_and_events() {
    Scene scene = new Scene(folder);
    scene.write("EMIS", "X00001", Content.PATIENTS, PATIENTS);
    scene.write("EMIS", "X00001", Content.EVENTS, EVENTS);

    IngestResult result = scene.run();

    assertThat(result.count(Verdict.READ)).isEqualTo(1);
    assertThat(result.rows()).isEqualTo(new IngestResult.Rows(4, 4, 0, 0, 0, 0));
    assertThat(scene.rows(TableName.PATIENTS, "practice", "nhs_number", "sex", "named_gp"))
        .containsExactly("X00001 9990000018 2 G1", "X00001 9990000026 1 null");
    assertThat(scene.rows(TableName.EVENTS, "date", "code", "value1", "value2"))
        .containsExactly("2025-06-01 271649006 141.5 null", "2025-06-01 44054006 null null");
  }

  @Test
  void the_same_files_again_change_nothing() {
    Scene scene = new Scene(folder);
    scene.write("EMIS", "X00001", Content.PATIENTS, PATIENTS);
    scene.write("EMIS", "X00001", Content.EVENTS, EVENTS);
    scene.run();

    IngestResult again = scene.run();

    assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(1);
    assertThat(again.written()).isEmpty();
    assertThat(scene.rows(TableName.RECEIPTS, "practice", "submission", "status"))
        .containsExactly("X00001 1 ACCEPTED");
  }

  @Tag("long")
  @Test
  void the_same_files_under_another_contract_are_judged_again() {
    Scene scene = new Scene(folder);
    scene.write("EMIS", "X00001", Content.PATIENTS, PATIENTS);
    scene.write("EMIS", "X00001", Content.EVENTS, EVENTS);
    scene.run();
    Contract before = Scene.contract();
    Contract stricter =
        new Contract(
            before.nhsNumbers(),
            before.earliestEvent(),
            List.of(
                new Contract.ValueRange(
                    "systolic", Set.of(Scene.SYSTOLIC), Contract.Place.VALUE1, 40, 140)),
            before.knownCodes());

    Scene later = scene.with(stricter);
    assertThat(later.run().count(Verdict.READ)).isEqualTo(1);
    assertThat(later.run().count(Verdict.UNCHANGED)).isEqualTo(1);
    assertThat(scene.rows(TableName.QUARANTINE, "reason")).containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(scene.rows(TableName.EVENTS, "code")).containsExactly("44054006");
  }
}
