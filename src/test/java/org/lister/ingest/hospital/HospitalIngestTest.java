package org.lister.ingest.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.SparkForTests;
import org.lister.conf.AcsConditionReader;
import org.lister.conf.Problems;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.Stopped;
import org.lister.ingest.Look;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** One hospital extract that holds every special value and every kind of condition. */
class HospitalIngestTest {

  /** EPIKEY, then what differs from an ordinary emergency admission. */
  private static final String EPISODES =
      """
      plain        |
      elective     | ADMIMETH=11
      method2A     | ADMIMETH=2A
      method29     | ADMIMETH=29
      second       | EPIORDER=02
      order98      | EPIORDER=98
      unfinished   | EPISTAT=1
      regular      | CLASSPAT=3
      noDate       | ADMIDATE=1800-01-01 DISDATE=1801-01-01
      infant       | STARTAGE=7003
      noAge        | STARTAGE=
      unregistered | GPPRAC=V81997
      notRecorded  | GPPRAC=&
      nullPrimary  | DIAG_01=R69X6
      noNumber     | NEWNHSNO=
      badNumber    | NEWNHSNO=9990000019
      cellulitis   | DIAG_01=L031
      cellulitisOp | DIAG_01=L031 OPERTN_03=A011
      cellulitis2  | DIAG_02=L031
      gangrene2    | DIAG_02=R02X
      gangrene1    | DIAG_01=R02X
      angina       | DIAG_01=I209 OPERTN_01=- OPERTN_02=K011
      anginaOp     | DIAG_01=I209 OPERTN_01=K011
      bronchitis   | DIAG_01=J209
      bronchitisCo | DIAG_01=J209 DIAG_05=J441
      pneumonia    | DIAG_03=J13X
      pneumoniaSc  | DIAG_01=J13X DIAG_02=D571
      both         | DIAG_01=J459 DIAG_02=E101
      dotted       | DIAG_01=J45.9
      diabetes     | DIAG_01=E101
      """;

  @TempDir static Path folder;

  private static HospitalResult result;
  private static final Map<String, Row> BY_KEY = new HashMap<>();

  @BeforeAll
  static void take_the_extract_in() throws IOException {
    List<String> drawn = EPISODES.strip().lines().toList();
    Path extract = Files.createDirectories(folder.resolve("extract"));
    Files.writeString(extract.resolve("apc-1.csv"), csv(drawn.subList(0, 16), ""));
    List<String> rest = new ArrayList<>(drawn.subList(16, drawn.size()));
    rest.addAll(List.of("plain |", " |"));
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(extract.resolve("apc-2.csv.gz")))) {
      packed.write(csv(rest, "UNHEARD_OF").getBytes(StandardCharsets.UTF_8));
    }
    result = run("extract");
    tables()
        .read(TableName.EPISODES)
        .collectAsList()
        .forEach(row -> BY_KEY.put(row.getAs("epikey"), row));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          plain,        is_admission,     true
          plain,        is_emergency,     true
          elective,     is_emergency,     false
          elective,     is_admission,     true
          method2A,     is_emergency,     true
          method29,     is_emergency,     false
          second,       is_admission,     false
          order98,      is_admission,     false
          unfinished,   is_admission,     false
          regular,      is_admission,     false
          plain,        admission_date,   2025-06-01
          noDate,       admission_date,   null
          noDate,       discharge_date,   null
          plain,        start_age,        71
          infant,       start_age,        0
          noAge,        start_age,        null
          plain,        gp_practice,      X00001
          unregistered, gp_practice,      null
          notRecorded,  gp_practice,      null
          plain,        primary_diagnosis, Z000
          nullPrimary,  primary_diagnosis, null
          plain,        nhs_number,       9990000018
          noNumber,     nhs_number,       null
          noNumber,     nhs_number_fault, MISSING
          badNumber,    nhs_number,       null
          badNumber,    nhs_number_fault, CHECK_DIGIT
          plain,        acs_any,          null
          cellulitis,   acs_any,          Cellulitis
          cellulitis,   acs_primary,      Cellulitis
          cellulitisOp, acs_any,          null
          cellulitis2,  acs_any,          null
          gangrene2,    acs_any,          Gangrene
          gangrene2,    acs_primary,      null
          gangrene1,    acs_primary,      Gangrene
          angina,       acs_any,          Angina
          anginaOp,     acs_any,          null
          bronchitis,   acs_any,          null
          bronchitisCo, acs_any,          Chronic obstructive pulmonary disease
          bronchitisCo, acs_primary,      Chronic obstructive pulmonary disease
          pneumonia,    acs_any,          Influenza and pneumonia
          pneumonia,    acs_primary,      null
          pneumoniaSc,  acs_any,          null
          both,         acs_any,          Asthma
          dotted,       acs_any,          Asthma
          dotted,       primary_diagnosis, J459
          diabetes,     acs_primary,      Diabetes complications
          """)
  void an_episode_says(String epikey, String column, String expected) {
    Object cell = BY_KEY.get(epikey).getAs(column);
    assertThat(String.valueOf(cell)).isEqualTo(expected);
  }

  @Test
  void an_epikey_that_comes_twice_is_kept_once_and_one_without_is_not_kept() {
    assertThat(result.rows()).isEqualTo(32);
    assertThat(result.kept()).isEqualTo(30).isEqualTo(BY_KEY.size());
    assertThat(result.duplicates()).isEqualTo(1);
    assertThat(result.withoutKey()).isEqualTo(1);
    assertThat(result.nhsNumberFaults()).isEqualTo(Map.of("MISSING", 1L, "CHECK_DIGIT", 1L));
  }

  @Test
  void the_same_files_again_change_nothing() {
    assertThat(run("extract").isUnchanged()).isTrue();
  }

  @Test
  void a_file_of_the_length_and_time_of_the_last_look_is_not_read() throws IOException {
    Path own = folder.resolve("unseen");
    Path file = Files.createDirectories(own.resolve("extract")).resolve("apc.csv");
    FileTime longAgo = FileTime.from(Instant.parse("2026-04-01T03:00:00Z"));
    Files.writeString(file, csv(List.of("one |"), ""));
    Files.setLastModifiedTime(file, longAgo);
    run(own, "extract");

    Files.writeString(file, csv(List.of("two |"), ""));
    Files.setLastModifiedTime(file, longAgo);
    assertThat(run(own, "extract").isUnchanged()).isTrue();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-04-02T03:00:00Z")));
    assertThat(run(own, "extract").kept()).isEqualTo(1);
  }

  @Test
  void a_file_without_a_column_is_refused_with_its_name() throws IOException {
    Path other = Files.createDirectories(folder.resolve("short"));
    Files.writeString(other.resolve("apc.csv"), csv(List.of("a |"), "").replace("ADMIMETH", "X"));
    assertThatThrownBy(() -> run("short"))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("it has no column ADMIMETH");
  }

  @Test
  void a_truncated_gzip_is_refused() throws IOException {
    Path other = Files.createDirectories(folder.resolve("cut"));
    byte[] whole = Files.readAllBytes(folder.resolve("extract/apc-2.csv.gz"));
    Files.write(other.resolve("apc.csv.gz"), Arrays.copyOf(whole, whole.length - 20));
    assertThatThrownBy(() -> run("cut"))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("the gzip is damaged");
  }

  @Test
  void a_file_that_does_not_fit_the_checksum_beside_it_is_refused() throws IOException {
    Path other = Files.createDirectories(folder.resolve("swapped"));
    Files.copy(folder.resolve("extract/apc-2.csv.gz"), other.resolve("apc.csv.gz"));
    Files.write(
        other.resolve(".apc.csv.gz.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});
    assertThatThrownBy(() -> run("swapped"))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("it is not what the checksum beside it (.crc) was made of");
  }

  @Test
  void a_folder_that_is_not_there_is_a_mistake() {
    assertThatThrownBy(() -> run("nowhere")).isInstanceOf(Stopped.Mistake.class);
  }

  private static Tables tables() {
    return tables(folder);
  }

  private static Tables tables(Path folder) {
    return new Tables(
        SparkForTests.session(),
        new Roots(folder.resolve("restricted").toString(), folder.resolve("open").toString()));
  }

  private static HospitalResult run(String name) {
    return run(folder, name);
  }

  private static HospitalResult run(Path folder, String name) {
    try {
      Problems problems = new Problems();
      var conditions =
          AcsConditionReader.read(
              "acs-conditions.csv", Files.readString(Path.of("conf/acs-conditions.csv")), problems);
      problems.stopIfAny();
      Tables tables = tables(folder);
      HospitalResult result =
          HospitalIngest.run(
              tables,
              new HospitalRequest(
                  folder.resolve(name).toUri().toString(),
                  NhsNumberRanges.synthetic(),
                  conditions,
                  new Look(Look.Files.WRITTEN_SINCE, Instant.parse("2026-04-03T03:00:00Z"))));
      tables
          .ledger()
          .commit(
              new StageRecord(
                  "run-1",
                  "hospital",
                  Instant.EPOCH,
                  Duration.ZERO,
                  result.rows(),
                  result.read(),
                  result.written(),
                  "",
                  ""));
      return result;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String csv(List<String> drawn, String extra) {
    List<String> columns = new ArrayList<>();
    if (!extra.isEmpty()) {
      columns.add(extra);
    }
    columns.addAll(
        List.of(
            "EPIKEY",
            "NEWNHSNO",
            "SEX",
            "STARTAGE",
            "PROCODE3",
            "GPPRAC",
            "ADMIDATE",
            "DISDATE",
            "ADMIMETH",
            "EPIORDER",
            "EPISTAT",
            "CLASSPAT"));
    IntStream.rangeClosed(1, 20).forEach(place -> columns.add("DIAG_%02d".formatted(place)));
    IntStream.rangeClosed(1, 24).forEach(place -> columns.add("OPERTN_%02d".formatted(place)));
    return drawn.stream()
        .map(line -> line(line, columns))
        .collect(Collectors.joining("\n", String.join(",", columns) + "\n", "\n"));
  }

  private static String line(String drawn, List<String> columns) {
    Map<String, String> cells =
        new HashMap<>(
            Map.of(
                "NEWNHSNO",
                "9990000018",
                "SEX",
                "1",
                "STARTAGE",
                "71",
                "PROCODE3",
                "XA1",
                "GPPRAC",
                "X00001",
                "ADMIDATE",
                "2025-06-01",
                "DISDATE",
                "2025-06-05",
                "ADMIMETH",
                "21"));
    cells.putAll(Map.of("EPIORDER", "01", "EPISTAT", "3", "CLASSPAT", "1", "DIAG_01", "Z000"));
    String[] parts = drawn.split("\\|", -1);
    cells.put("EPIKEY", parts[0].trim());
    for (String cell : parts[1].trim().split(" ")) {
      if (!cell.isEmpty()) {
        cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
      }
    }
    return columns.stream()
        .map(column -> cells.getOrDefault(column, ""))
        .collect(Collectors.joining(","));
  }
}
