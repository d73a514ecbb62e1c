package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.TableName;

/** One landing folder with a practice for each fault of a file, taken in once. */
class FileFaultsTest {

  private static final String PATIENTS =
      """
      practice | nhs_number | date_of_birth | sex | registered_from
      PRACTICE | 9990000018 | 1950-02-28    | F   | 2019-04-01
      """;
  private static final String EVENTS =
      """
      practice | nhs_number | date       | code
      PRACTICE | 9990000018 | 2025-06-01 | 44054006
      """;

  @TempDir static Path folder;

  private static Scene scene;
  private static Map<String, ExtractSeen> seen;

  @BeforeAll
  static void take_all_in() {
    scene = new Scene(folder);
    good("EMIS", "X00001");
    good("EMIS", "X00100");
    patients("X00101", bytes -> Arrays.copyOf(bytes, bytes.length - 9));
    patients("X00102", bytes -> "no gzip at all".getBytes(StandardCharsets.UTF_8));
    patients("X00103", bytes -> new byte[0]);
    patients("X00104", bytes -> packed(""));
    patients("X00105", bytes -> packed(text().lines().findFirst().orElseThrow() + "\n"));
    patients("X00106", bytes -> packed(text().replace("DateOfBirth", "Born")));
    patients(
        "X00107",
        bytes ->
            packed(
                text()
                    .replace("PracticeCode,", "Extra,PracticeCode,")
                    .replace("X00107,", "x,X00107,")));
    patients("X00108", bytes -> latin(text().replace(",F,", ",\u00e9,")));
    good("EMIS", "X00109");
    scene.bytes("EMIS", "X00109", "patients-2.csv.gz", packed(text()));
    scene.write("EMIS", "X00110", Content.PATIENTS, of("X00110", PATIENTS));
    good("EMIS", "X00111");
    good("TPP", "X00111");
    good("EMIS", "X00999");
    good("UNHEARD", "X00112", "EMIS");
    good("EMIS", "9990000018");
    patients("X00113", bytes -> packed(text() + "\"" + "x".repeat(6_000_000)));
    scene.bytes(
        "EMIS",
        "X00114",
        "patients.parquet",
        "PAR1 and nothing else".getBytes(StandardCharsets.UTF_8));
    scene.write("EMIS", "X00114", Content.EVENTS, of("X00114", EVENTS));
    scene.bytes("EMIS", "X00115", "patients.parquet", "nothing".getBytes(StandardCharsets.UTF_8));
    scene.write("EMIS", "X00115", Content.EVENTS, of("X00115", EVENTS));
    patients(
        "X00116",
        bytes ->
            packed(
                "\uFEFF"
                    + text().replace("X00116,9990000018", "X00116")
                    + text("X00116").lines().skip(1).findFirst().orElseThrow()));
    good("EMIS", "X00117");
    scene.bytes(
        "EMIS",
        "X00117",
        ".patients.csv.gz.crc",
        new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});
    IngestResult result = scene.run();
    seen =
        result.extracts().stream()
            .collect(Collectors.toMap(each -> each.supplier() + each.practice(), each -> each));
  }

  @Test
  void an_extract_without_a_fault_is_read() {
    assertThat(seen.get("EMISX00001").verdict()).isEqualTo(Verdict.READ);
    assertThat(seen.get("EMISX00001").reasons()).isEmpty();
  }

  @Test
  void a_truncated_gzip_refuses_the_extract() {
    refused("EMISX00101", "FILE_TRUNCATED: patients.csv.gz ends too early");
  }

  @Test
  void a_file_that_does_not_fit_the_checksum_beside_it_refuses_the_extract() {
    refused(
        "EMISX00117",
        "FILE_DAMAGED: patients.csv.gz is not what the checksum beside it (.crc) was made of");
  }

  @Test
  void a_gzip_that_is_none_refuses_the_extract() {
    refused("EMISX00102", "FILE_NOT_AS_NAMED: patients.csv.gz is not a gzip");
  }

  @Test
  void a_file_of_no_bytes_refuses_the_extract() {
    refused("EMISX00103", "FILE_EMPTY: patients.csv.gz holds no byte");
  }

  @Test
  void a_file_of_no_header_refuses_the_extract() {
    refused("EMISX00104", "FILE_EMPTY: patients.csv.gz has not even a header");
  }

  @Test
  void a_header_and_nothing_else_refuses_the_extract() {
    refused("EMISX00105", "FILE_NO_ROWS: patients.csv.gz has a header and nothing else");
  }

  @Test
  void a_missing_column_refuses_the_extract_and_is_named() {
    refused("EMISX00106", "COLUMN_MISSING: patients.csv.gz has no DateOfBirth");
  }

  @Test
  void an_extra_column_is_pointed_out_and_not_kept() {
    assertThat(seen.get("EMISX00107").verdict()).isEqualTo(Verdict.READ);
    assertThat(seen.get("EMISX00107").reasons())
        .containsExactly(
            "COLUMN_EXTRA: patients.csv.gz has 1 columns nobody asked for; they are not kept");
    assertThat(scene.rows(TableName.PATIENTS, "practice")).contains("X00107");
  }

  @Test
  void bytes_of_another_encoding_refuse_the_extract() {
    refused("EMISX00108", "FILE_ENCODING: patients.csv.gz holds bytes that are not UTF-8");
  }

  @Test
  void two_files_for_one_refuse_the_extract() {
    refused("EMISX00109", "FILE_TWO: more than one file is called patients");
  }

  @Test
  void a_file_that_did_not_come_refuses_the_extract() {
    refused("EMISX00110", "FILE_MISSING: events.csv.gz did not come");
  }

  @Test
  void extracts_of_two_suppliers_refuse_each_other() {
    refused("EMISX00111", "FILE_TWO: the practice has extracts of two suppliers");
    refused("TPPX00111", "FILE_TWO: the practice has extracts of two suppliers");
  }

  @Test
  void files_of_a_practice_that_does_not_take_part_are_not_opened() {
    refused(
        "EMISX00999", "PRACTICE_NOT_TAKING_PART: the practice does not take part on 2026-03-31");
    assertThat(seen.get("EMISX00999").bytes()).isZero();
  }

  @Test
  void a_folder_of_no_profile_is_refused() {
    refused("UNHEARDX00112", "SUPPLIER_UNKNOWN: no profile is called like the folder");
  }

  @Test
  void a_folder_that_is_no_practice_code_is_refused_and_its_digits_are_hidden() {
    refused("EMIS##########", "PRACTICE_MALFORMED: the folder is no practice code");
  }

  @Test
  void a_quote_that_is_never_closed_refuses_the_extract_and_kills_nothing() {
    refused("EMISX00113", "FILE_NOT_AS_NAMED: patients.csv.gz holds a cell too long to be one");
  }

  @Test
  void a_parquet_file_without_its_end_refuses_the_extract() {
    refused("EMISX00114", "FILE_TRUNCATED: patients.parquet ends too early");
  }

  @Test
  void a_parquet_file_that_is_none_refuses_the_extract() {
    refused("EMISX00115", "FILE_NOT_AS_NAMED: patients.parquet is not Parquet");
  }

  @Test
  void a_row_of_too_few_cells_is_rejected_and_a_byte_order_mark_is_no_fault() {
    assertThat(seen.get("EMISX00116").verdict()).isEqualTo(Verdict.READ);
    assertThat(scene.rows(TableName.QUARANTINE, "practice", "file", "line", "reason"))
        .contains("X00116 patients 2 ROW_SHAPE");
    assertThat(scene.rows(TableName.PATIENTS, "practice")).contains("X00116");
  }

  @Test
  void a_refused_extract_is_given_a_receipt_and_its_rows_go_nowhere() {
    assertThat(scene.rows(TableName.RECEIPTS, "practice", "status", "size(files)"))
        .contains("X00101 REFUSED 2", "X00999 REFUSED 0", "X00001 ACCEPTED 2");
    assertThat(scene.rows(TableName.PATIENTS, "practice"))
        .containsExactly("X00001", "X00100", "X00107", "X00116");
  }

  private static void refused(String extract, String... reasons) {
    assertThat(seen.get(extract).reasons()).containsExactly(reasons);
    assertThat(seen.get(extract).verdict()).isEqualTo(Verdict.REFUSED);
  }

  private static void good(String supplier, String practice) {
    good(supplier, practice, supplier);
  }

  private static void good(String folder, String practice, String profile) {
    for (Content content : Content.values()) {
      String table = of(practice, content == Content.PATIENTS ? PATIENTS : EVENTS);
      byte[] bytes =
          Scene.packed(
              Scene.supplier(profile),
              Scene.text(Scene.supplier(profile), content, table).getBytes(StandardCharsets.UTF_8));
      scene.bytes(folder, practice, content.in(Scene.supplier(profile)).name(), bytes);
    }
  }

  private static String current = "";

  /** A practice whose file of patients is spoilt. */
  private static void patients(String practice, Function<byte[], byte[]> spoil) {
    current = practice;
    scene.write("EMIS", practice, Content.EVENTS, of(practice, EVENTS));
    scene.bytes("EMIS", practice, "patients.csv.gz", spoil.apply(packed(text())));
  }

  private static String text() {
    return text(current);
  }

  private static String text(String practice) {
    return Scene.text(Scene.supplier("EMIS"), Content.PATIENTS, of(practice, PATIENTS));
  }

  private static String of(String practice, String table) {
    return table.replace("PRACTICE", practice);
  }

  private static byte[] packed(String text) {
    return Scene.packed(Scene.supplier("EMIS"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] latin(String text) {
    return Scene.packed(Scene.supplier("EMIS"), text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
