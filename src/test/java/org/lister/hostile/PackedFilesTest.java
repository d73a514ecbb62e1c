package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.domain.Stopped;
import org.lister.domain.Supplier;
import org.lister.hostile.fuzz.HospitalScene;
import org.lister.hostile.fuzz.LandedRows;
import org.lister.hostile.fuzz.LandingScene;
import org.lister.ingest.ExtractSeen;
import org.lister.ingest.ExtractSeen.Verdict;

/** Files that unpack to more than they are, to something else, or to nothing that can be read. */
class PackedFilesTest {

  private static final Supplier EMIS = LandingScene.supplier("EMIS");
  private static final int MEGABYTE = 1 << 20;

  @TempDir static Path folder;

  private static LandingScene scene;
  private static Map<String, ExtractSeen> seen;

  @BeforeAll
  static void take_in_what_landed() throws IOException {
    scene = new LandingScene(folder);
    patients(1, good(1));
    patients(2, joined(good(2), bomb("\n".repeat(MEGABYTE), 100)));
    patients(3, bomb("x".repeat(MEGABYTE), 100));
    patients(4, bomb(",".repeat(MEGABYTE), 60));
    patients(5, joined(good(5), "garbage".getBytes(StandardCharsets.UTF_8)));
    patients(6, joined(good(6), new byte[] {0}));
    byte[] second = packed(rows(7).patient(Map.of("practice", "X00007")));
    patients(7, joined(good(7), second));
    second[0] = 0;
    patients(8, joined(good(8), second));
    patients(
        9,
        joined(good(9), Arrays.copyOf(packed(rows(9).patient(Map.of("practice", "X00009"))), 12)));
    patients(10, joined(good(10), packed("X00010," + "9".repeat(2 * MEGABYTE) + "\n")));
    patients(11, packed(text(11).replace("9990000", "999\u00000000")));
    patients(
        12,
        joined(
            good(12),
            packed(
                rows(12)
                    .patient(
                        Map.of(
                            "practice",
                            "X00012",
                            "nhs_number",
                            "\u0000\u202e",
                            "sex",
                            "\u001b[2J")))));
    patients(13, joined(good(13), packed("X00013," + ",".repeat(MEGABYTE) + "\n")));
    parquet(14);
    seen =
        scene.run().extracts().stream()
            .collect(Collectors.toMap(ExtractSeen::practice, each -> each));
  }

  @Test
  void a_file_that_unpacks_without_end_is_refused() {
    refused(2, "FILE_TOO_LARGE: patients.csv.gz unpacks to more than 200 times its size");
  }

  @Test
  void a_line_that_never_ends_is_refused() {
    refused(3, "FILE_NOT_AS_NAMED: patients.csv.gz holds a cell too long to be one");
    refused(10, "FILE_NOT_AS_NAMED: patients.csv.gz holds a cell too long to be one");
  }

  @Test
  void a_header_of_sixty_million_cells_is_refused() {
    refused(4, "FILE_NOT_AS_NAMED: patients.csv.gz has more columns than any extract");
  }

  @Test
  void a_row_of_a_million_cells_is_one_row() {
    assertThat(seen.get("X00013").verdict()).isEqualTo(Verdict.READ);
    assertThat(reasons(13)).containsExactly("ROW_SHAPE");
  }

  @Test
  void what_follows_a_gzip_and_is_none_refuses_the_extract() {
    refused(5, "FILE_DAMAGED: patients.csv.gz has something behind its end that is no gzip");
    refused(6, "FILE_DAMAGED: patients.csv.gz has something behind its end that is no gzip");
  }

  @Test
  void a_second_member_is_read_and_a_damaged_one_is_not_lost_in_silence() {
    assertThat(seen.get("X00007").verdict()).isEqualTo(Verdict.READ);
    assertThat(reasons(7)).containsExactly("NHS_NUMBER_MISSING");
    refused(8, "FILE_DAMAGED: patients.csv.gz has something behind its end that is no gzip");
    refused(9, "FILE_TRUNCATED: patients.csv.gz ends too early");
  }

  @Test
  void nul_bytes_and_signs_that_cannot_be_seen_are_cells_that_say_nothing_good() {
    assertThat(reasons(11)).containsOnly("NHS_NUMBER_NOT_TEN_DIGITS");
    assertThat(reasons(12)).containsExactly("NHS_NUMBER_NOT_TEN_DIGITS");
  }

  @Test
  void a_few_bytes_of_parquet_that_stand_for_more_patients_than_any_practice_has_are_refused() {
    refused(14, "FILE_TOO_LARGE: patients.parquet holds more rows than any practice has");
  }

  @Test
  void a_hospital_file_that_unpacks_without_end_is_refused(@TempDir Path own) throws IOException {
    HospitalScene hospital = new HospitalScene(own);
    hospital.write("apc.csv.gz", bomb(HospitalScene.header() + "\n" + "\n".repeat(MEGABYTE), 100));
    assertThatThrownBy(hospital::run)
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("it unpacks to more than 200 times its size");
  }

  @Test
  void a_hospital_line_that_never_ends_is_refused(@TempDir Path own) throws IOException {
    HospitalScene hospital = new HospitalScene(own);
    hospital.write("apc.csv", HospitalScene.text("1," + "9".repeat(MEGABYTE)));
    assertThatThrownBy(hospital::run)
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("it holds a line too long to be one");
  }

  @Test
  void a_hospital_row_of_a_hundred_thousand_cells_is_one_row(@TempDir Path own) throws IOException {
    HospitalScene hospital = new HospitalScene(own);
    hospital.write("apc.csv", HospitalScene.text("1" + ",".repeat(100_000)));
    assertThat(hospital.run().rows()).isEqualTo(1);
  }

  @Test
  void hospital_parquet_files_of_other_types_are_read_together(@TempDir Path own)
      throws IOException {
    HospitalScene hospital = new HospitalScene(own);
    hospital.parquet("one", "string");
    hospital.parquet("two", "bigint");
    assertThat(hospital.run().rows()).isEqualTo(2);
  }

  private static void refused(int practice, String reason) {
    ExtractSeen extract = seen.get(LandingScene.practice(practice));
    assertThat(extract.reasons()).containsExactly(reason);
    assertThat(extract.verdict()).isEqualTo(Verdict.REFUSED);
  }

  private static List<String> reasons(int practice) {
    return scene
        .tables()
        .read(org.lister.store.TableName.QUARANTINE)
        .where("practice = '%s' AND file = 'patients'".formatted(LandingScene.practice(practice)))
        .select("reason")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static LandedRows rows(int practice) {
    return new LandedRows(EMIS, LandingScene.practice(practice));
  }

  private static byte[] good(int practice) {
    return rows(practice).goodPatients(3);
  }

  private static String text(int practice) {
    return rows(practice).patientsText(3);
  }

  private static void patients(int practice, byte[] bytes) throws IOException {
    String code = LandingScene.practice(practice);
    scene.write("EMIS", code, "patients.csv.gz", bytes);
    scene.write("EMIS", code, "events.csv.gz", rows(practice).goodEvents(5, 3));
  }

  /** A million patients and one, all alike. */
  private static void parquet(int practice) throws IOException {
    String code = LandingScene.practice(practice);
    Path written = folder.resolve("million");
    SparkForTests.session()
        .range(0, 1_000_001, 1, 1)
        .select(
            EMIS.patients().columns().values().stream()
                .map(name -> functions.lit("x").as(name))
                .toArray(Column[]::new))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(written.toString());
    try (var files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      assertThat(Files.size(part)).isLessThan(100_000);
      scene.write("EMIS", code, "patients.parquet", Files.readAllBytes(part));
    }
    scene.write("EMIS", code, "events.csv.gz", rows(practice).goodEvents(5, 3));
  }

  private static byte[] packed(String text) {
    return bomb(text, 1);
  }

  private static byte[] bomb(String piece, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int nth = 0; nth < times; nth++) {
        gzip.write(piece.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
