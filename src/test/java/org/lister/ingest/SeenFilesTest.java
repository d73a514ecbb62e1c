package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.TableName;

/** Which files a run reads again, told by what it makes of files that were changed by stealth. */
@Tag("long")
class SeenFilesTest {

  private static final Instant LONG_AGO = Instant.parse("2026-04-01T03:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-02T03:00:00Z");

  private static final Instant NOW = Instant.parse("2026-04-03T03:00:00Z");

  @TempDir Path folder;

  @Test
  void a_file_of_the_length_and_time_of_the_last_look_is_not_read_unless_asked_for() {
    Scene scene = scene();
    send(scene, "44054006", LONG_AGO);
    scene.run();

    send(scene, "73211009", LONG_AGO);
    assertThat(verdict(scene)).isEqualTo(Verdict.UNCHANGED);
    assertThat(scene.rows(TableName.EVENTS, "code")).containsExactly("44054006");
    assertThat(verdict(scene.with(new Look(Look.Files.ALL, NOW)))).isEqualTo(Verdict.READ);
    assertThat(scene.rows(TableName.EVENTS, "code")).containsExactly("73211009");
  }

  @Test
  void a_file_written_again_is_read_and_known_from_then_on() {
    Scene scene = scene();
    send(scene, "44054006", LONG_AGO);
    scene.run();

    send(scene, "44054006", LATER);
    assertThat(scene.run().written()).as("its new time is kept").hasSize(1);
    assertThat(verdict(scene)).isEqualTo(Verdict.UNCHANGED);
    assertThat(scene.run().written()).isEmpty();
    send(scene, "73211009", LATER.plusSeconds(1));
    assertThat(verdict(scene)).isEqualTo(Verdict.READ);
  }

  @Test
  void a_file_that_was_being_written_at_the_last_look_is_read_again() {
    Scene scene = scene();
    Instant justNow = NOW.minusSeconds(1);
    send(scene, "44054006", justNow);
    scene.run();

    send(scene, "73211009", justNow);
    assertThat(verdict(scene)).isEqualTo(Verdict.READ);
  }

  @Test
  void files_nobody_wrote_to_are_read_when_the_receipt_of_the_practice_is_of_another_period() {
    Scene scene = scene();
    send(scene, "44054006", LONG_AGO);
    scene.run();
    Scene june = scene.at(LocalDate.of(2026, 6, 30));
    send(june, "73211009", LONG_AGO);
    june.run();

    assertThat(verdict(scene)).isEqualTo(Verdict.READ);
    assertThat(scene.rows(TableName.EVENTS, "code")).containsExactly("44054006");
  }

  private Scene scene() {
    return new Scene(folder).with(new Look(Look.Files.WRITTEN_SINCE, NOW));
  }

  private static Verdict verdict(Scene scene) {
    return scene.run().extracts().get(0).verdict();
  }

  private static void send(Scene scene, String code, Instant time) {
    scene.write(
        "TPP",
        "X00001",
        Content.PATIENTS,
        """
        practice | nhs_number | date_of_birth | sex    | registered_from | named_gp
        X00001   | 9990000018 | 01-Jun-1950   | Female | 01-Jun-2025  | G1
        """);
    scene.write(
        "TPP",
        "X00001",
        Content.EVENTS,
        """
        practice | nhs_number | date        | code | value1
        X00001   | 9990000018 | 01-Jun-2025 | %s   | 1.5
        """
            .formatted(code));
    try (Stream<Path> files = Files.list(scene.folderOf("TPP", "X00001"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
