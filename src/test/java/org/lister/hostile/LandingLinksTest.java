package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;
import org.lister.hostile.fuzz.HospitalScene;
import org.lister.hostile.fuzz.LandedRows;
import org.lister.hostile.fuzz.LandingScene;
import org.lister.ingest.ExtractSeen;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.TableName;

/** What is listed in landing and is no file of its own is never opened, wherever it points. */
class LandingLinksTest {

  private static final String LINK =
      "FILE_LINK: a link, pipe or device lies among the files; nothing was opened";

  @TempDir static Path folder;

  private static LandingScene scene;
  private static Map<String, ExtractSeen> seen;

  @BeforeAll
  static void take_in_what_landed() throws IOException, InterruptedException {
    scene = new LandingScene(folder);
    good(1);
    link(2, Path.of("/etc/passwd"));
    link(3, folder);
    good(4);
    link(4, scene.folderOf("TPP", "X00004").resolve("patients.csv"));
    link(5, Path.of("nowhere"));
    good(6);
    Files.createSymbolicLink(
        scene.folderOf("TPP", "X00006").resolve(".patients.csv.crc"), Path.of("/etc/passwd"));
    good(7);
    Files.createSymbolicLink(
        scene.landing().resolve("TPP/X00008"), scene.landing().resolve("TPP/X00007"));
    Files.createDirectories(scene.landing().resolve("TPP/X00009"));
    Files.createSymbolicLink(
        scene.landing().resolve("TPP/X00009/2026-03-31"), scene.folderOf("TPP", "X00007"));
    good(10);
    Files.createSymbolicLink(scene.folderOf("TPP", "X00010").resolve("loop"), Path.of(".."));
    Files.createSymbolicLink(scene.landing().resolve("EMIS"), Path.of("/etc"));
    good(11);
    Path pipe = scene.folderOf("TPP", "X00011").resolve("patients.csv");
    Files.delete(pipe);
    new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    good(12);
    Files.write(
        scene.folderOf("TPP", "X00012").resolve(".patients.csv.crc"),
        new byte[] {'c', 'r', 'c', 0, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 1, 2, 3, 4});
    seen =
        scene.run().extracts().stream()
            .collect(Collectors.toMap(each -> each.supplier() + each.practice(), each -> each));
  }

  @Test
  void files_of_their_own_are_read() {
    assertThat(seen.get("TPPX00001").verdict()).isEqualTo(Verdict.READ);
    assertThat(seen.get("TPPX00007").verdict()).isEqualTo(Verdict.READ);
  }

  @Test
  void a_link_to_a_file_of_the_system_refuses_the_extract() {
    assertThat(seen.get("TPPX00002").reasons()).containsExactly(LINK);
  }

  @Test
  void a_link_to_a_folder_refuses_the_extract() {
    assertThat(seen.get("TPPX00003").reasons()).containsExactly(LINK);
    assertThat(seen.get("TPPX00010").reasons()).containsExactly(LINK);
  }

  @Test
  void a_link_to_itself_and_one_to_nowhere_refuse_the_extract() {
    assertThat(seen.get("TPPX00004").reasons()).containsExactly(LINK);
    assertThat(seen.get("TPPX00005").reasons()).containsExactly(LINK);
  }

  @Test
  void a_link_in_the_place_of_checksums_refuses_the_extract() {
    assertThat(seen.get("TPPX00006").reasons()).containsExactly(LINK);
  }

  @Test
  void the_folder_of_a_practice_or_period_that_is_a_link_is_not_followed() {
    assertThat(seen.get("TPPX00008").reasons()).containsExactly(LINK);
    assertThat(seen.get("TPPX00009").reasons()).containsExactly(LINK);
  }

  @Test
  void the_folder_of_a_supplier_that_is_a_link_is_not_followed() {
    assertThat(seen.get("EMIS").reasons()).containsExactly(LINK);
    assertThat(seen.keySet()).noneMatch(extract -> extract.contains("ssl"));
  }

  @Test
  void a_pipe_is_not_waited_for() {
    assertThat(seen.get("TPPX00011").reasons()).containsExactly(LINK);
  }

  @Test
  void checksums_that_ask_for_gigabytes_refuse_the_extract() {
    assertThat(seen.get("TPPX00012").reasons())
        .containsExactly(
            "FILE_DAMAGED: patients.csv is not what the checksum beside it (.crc) was made of");
  }

  @Test
  void nothing_behind_a_link_reaches_a_table() {
    assertThat(
            scene.tables().read(TableName.PATIENTS).select("practice").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("X00001", "X00007");
  }

  @Test
  void a_link_among_the_files_of_hospitals_refuses_the_extract(@TempDir Path own)
      throws IOException {
    HospitalScene hospital = new HospitalScene(own);
    hospital.write("apc.csv", HospitalScene.text("1,9990000018"));
    Files.createSymbolicLink(hospital.extract().resolve("more.csv"), Path.of("/etc/passwd"));
    assertThatThrownBy(hospital::run)
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("a link, pipe or device lies among its files")
        .hasMessageNotContaining("passwd");
  }

  private static void good(int number) throws IOException {
    String practice = LandingScene.practice(number);
    LandedRows rows = new LandedRows(LandingScene.supplier("TPP"), practice);
    scene.write("TPP", practice, "patients.csv", rows.goodPatients(3));
    scene.write("TPP", practice, "events.csv", rows.goodEvents(5, 3));
  }

  /** A practice whose file of patients is a link. */
  private static void link(int number, Path target) throws IOException {
    good(number);
    Path file = scene.folderOf("TPP", LandingScene.practice(number)).resolve("patients.csv");
    Files.delete(file);
    Files.createSymbolicLink(file, target);
  }
}
