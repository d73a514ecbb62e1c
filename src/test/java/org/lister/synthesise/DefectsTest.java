package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.SnomedCode;
import org.lister.synthesise.SynthesiseRequest.Form;

class DefectsTest {

  /** Practices whose supplier writes plain commas and ISO dates. */
  private static final List<String> PLAIN = List.of("X00001", "X00005", "X00009");

  private static final Set<String> NO_FAULT_OF_THE_ROW =
      Stream.concat(
              CsvResource.rows("defects.csv").stream()
                  .filter(row -> !row.getField("verdict").equals("row rejected"))
                  .map(row -> row.getField("defect")),
              Stream.of("none"))
          .collect(Collectors.toSet());

  private static final Map<Form, List<Row>> PLANTED = new HashMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void makeUpAnEngland() {
    for (Form form : Form.values()) {
      Path out = folder.resolve(form.name());
      Synthesise.run(SparkForTests.session(), Englands.request(out, form));
      String truth = out.resolve("truth/defects").toString();
      PLANTED.put(form, SparkForTests.session().read().parquet(truth).collectAsList());
    }
  }

  @Test
  void the_table_and_the_program_know_the_same_defects_of_rows() {
    Set<String> programmed =
        Arrays.stream(Defect.values()).map(Defect::name).collect(Collectors.toSet());
    assertThat(programmed).isEqualTo(ofRows());
  }

  @Test
  void every_defect_that_a_row_can_carry_is_there() {
    assertThat(planted(Form.TEXT)).isEqualTo(ofRows());
  }

  @Test
  void no_row_of_a_parquet_file_is_short() {
    Set<String> expected = ofRows();
    expected.remove("ROW_SHORT");
    assertThat(planted(Form.PARQUET)).isEqualTo(expected);
  }

  @Test
  void in_both_files_where_it_can_be_in_either() {
    Set<String> files =
        defects(Form.TEXT).stream()
            .map(row -> row.getString(1) + " " + row.getString(3))
            .collect(Collectors.toSet());
    CsvResource.rows("defects.csv").stream()
        .filter(row -> row.getField("file").equals("any row"))
        .map(row -> row.getField("defect"))
        .forEach(defect -> assertThat(files).contains("patients " + defect, "events " + defect));
  }

  @Test
  void rows_of_patients_are_good_but_for_the_defects_that_the_truth_names() throws IOException {
    for (String practice : PLAIN) {
      Map<Long, String> defects = defects(practice, "patients");
      List<String> lines = lines(practice, "patients");
      for (int line = 2; line <= lines.size(); line++) {
        String defect = defects.getOrDefault((long) line, "none");
        List<String> cells = List.of(lines.get(line - 1).split(",", -1));
        assertThat(isGoodPatient(practice, cells))
            .as("%s line %d: %s", defect, line, cells)
            .isEqualTo(NO_FAULT_OF_THE_ROW.contains(defect) || defect.equals("PATIENT_CONFLICT"));
      }
    }
  }

  @Test
  void rows_of_events_are_good_but_for_the_defects_that_the_truth_names() throws IOException {
    for (String practice : PLAIN) {
      Map<Long, String> defects = defects(practice, "events");
      List<String> lines = lines(practice, "events");
      Map<String, LocalDate> births = births(practice);
      for (int line = 2; line <= lines.size(); line++) {
        String defect = defects.getOrDefault((long) line, "none");
        List<String> cells = List.of(lines.get(line - 1).split(",", -1));
        assertThat(isGoodEvent(practice, cells, births))
            .as("%s line %d: %s", defect, line, cells)
            .isEqualTo(NO_FAULT_OF_THE_ROW.contains(defect));
      }
    }
  }

  @Test
  void no_row_is_there_twice_unless_it_is_a_planted_duplicate() throws IOException {
    for (String practice : PLAIN) {
      for (String file : List.of("patients", "events")) {
        Map<Long, String> defects = defects(practice, file);
        List<String> lines = lines(practice, file);
        Set<String> seen = new HashSet<>();
        for (int line = 2; line <= lines.size(); line++) {
          boolean isNew = seen.add(lines.get(line - 1).replace(" ", ""));
          String defect = defects.getOrDefault((long) line, "none");
          assertThat(isNew).as("line %d", line).isEqualTo(!defect.endsWith("_DUPLICATE"));
        }
      }
    }
  }

  @Test
  void an_england_without_defects_has_none(@TempDir Path clean) {
    SynthesiseRequest usual = Englands.request(3, 100, clean, Form.TEXT);
    SynthesiseResult result =
        Synthesise.run(
            SparkForTests.session(),
            new SynthesiseRequest(
                usual.practices(),
                usual.patientsPerPractice(),
                usual.seed(),
                usual.periodEnd(),
                usual.out(),
                usual.form(),
                usual.suppliers(),
                usual.codelists(),
                DefectRates.none()));
    // A birthday on 29 February comes by chance: it is a fact about a person.
    assertThat(result.defects()).isLessThanOrEqualTo(2);
  }

  private static boolean isGoodPatient(String practice, List<String> cells) {
    return cells.size() == 11
        && isGoodNumber(practice, cells)
        && isDate(cells.get(2))
        && !LocalDate.parse(cells.get(2)).isAfter(Englands.PERIOD_END)
        && isDate(cells.get(5))
        && (cells.get(6).isEmpty() || cells.get(6).compareTo(cells.get(5)) >= 0);
  }

  private static boolean isGoodEvent(
      String practice, List<String> cells, Map<String, LocalDate> births) {
    return cells.size() == 6
        && isGoodNumber(practice, cells)
        && isDate(cells.get(2))
        && births.containsKey(cells.get(1).replace(" ", ""))
        && !LocalDate.parse(cells.get(2)).isAfter(Englands.PERIOD_END)
        && !LocalDate.parse(cells.get(2)).isBefore(births.get(cells.get(1).replace(" ", "")))
        && cells.get(3).matches("[0-9]{6,18}")
        && SnomedCode.isValid(Long.parseLong(cells.get(3)))
        && cells.get(4).matches("([0-9]{1,3}([.][0-9])?)?");
  }

  private static boolean isGoodNumber(String practice, List<String> cells) {
    String number = cells.get(1).replace(" ", "");
    return cells.get(0).equals(practice)
        && number.matches("[0-9]{10}")
        && NhsNumber.fault(Long.parseLong(number)) == null
        && NhsNumberRanges.synthetic().accept(Long.parseLong(number));
  }

  private static boolean isDate(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.endsWith("02-30");
  }

  private static Map<String, LocalDate> births(String practice) throws IOException {
    Map<String, LocalDate> births = new HashMap<>();
    for (String line : lines(practice, "patients")) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.size() == 11 && isGoodPatient(practice, cells)) {
        births.put(cells.get(1).replace(" ", ""), LocalDate.parse(cells.get(2)));
      }
    }
    return births;
  }

  private static Set<String> ofRows() {
    return CsvResource.rows("defects.csv").stream()
        .filter(row -> Set.of("any row", "patients", "events").contains(row.getField("file")))
        .map(row -> row.getField("defect"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> planted(Form form) {
    return defects(form).stream().map(row -> row.getString(3)).collect(Collectors.toSet());
  }

  private static List<Row> defects(Form form) {
    return PLANTED.get(form);
  }

  /** Line to defect; where a line has several, one that rejects the row. */
  private static Map<Long, String> defects(String practice, String file) {
    Map<Long, String> defects = new HashMap<>();
    defects(Form.TEXT).stream()
        .filter(row -> row.getString(0).equals(practice) && row.getString(1).equals(file))
        .forEach(row -> defects.put(row.getLong(2), row.getString(3)));
    return defects;
  }

  private static List<String> lines(String practice, String file) throws IOException {
    Path path =
        folder.resolve(
            "TEXT/gp/EMIS/%s/%s/%s.csv.gz".formatted(practice, Englands.PERIOD_END, file));
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(path))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
