package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/** Scenario files as a statistician writes them, right and wrong. */
class ScenarioReaderTest {

  private static final Path CONF = Path.of("conf");
  private static final List<Configuration> CONFIGURATIONS =
      List.of(
          ConfigurationReader.read(
              CONF, settings -> settings.withService("individual-gp-level-data")));
  private static final String PATIENTS =
      "patient,shows,born,sex,registered,died,expected,because\n";
  private static final String ENTRIES = "patient,date,cluster,value1,value2\n";

  @TempDir private Path folder;

  @Test
  void a_scenario_is_a_patient_with_entries_and_an_expectation() throws IOException {
    write(
        "GP04",
        """
        # period end: 2026-03-31
        # never: denominator 1 no, because of this, and of that
        patient,shows,born,sex,registered,died,expected,because
        p01,"Aged 65, dissents",1960-05-17,female,2001-09-03,2026-04-01,DMPCADEC,denominator 4
        """,
        """
        patient,date,cluster,value1,value2
        # when diabetes was found
        p01,2012-02-14,DM_COD,,
        p01,2025-10-10,ACSADM,,
        p01,2025-11-20,IFCCHBAM_COD,58.5,
        """);
    Scenarios read = read().get(0);
    assertThat(read.indicator().code()).isEqualTo("GP04");
    assertThat(read.periodEnd()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(read.never())
        .singleElement()
        .satisfies(
            never -> {
              assertThat(never.answer()).hasToString("denominator 1 no");
              assertThat(never.reason()).isEqualTo("of this, and of that");
            });
    assertThat(read.scenarios())
        .containsExactly(
            new Scenario(
                4,
                "p01",
                "Aged 65, dissents",
                new Scenario.Person(day(1960, 5, 17), 2, day(2001, 9, 3), day(2026, 4, 1)),
                new Scenario.Expectation("DMPCADEC", "denominator 4"),
                List.of(
                    new Scenario.Entry(day(2012, 2, 14), "DM_COD", null, null),
                    new Scenario.Entry(day(2025, 10, 10), "ACSADM", null, null),
                    new Scenario.Entry(day(2025, 11, 20), "IFCCHBAM_COD", 58.5, null))));
  }

  @Test
  void what_a_spreadsheet_adds_does_no_harm() throws IOException {
    write(
        "GP04",
        """
        \uFEFF# period end: 2026-03-31,,,,,,,\r
        "# never: denominator 1 no, because of this, and of that",,,,,,,\r
        patient,shows,born,sex,registered,died,expected,because\r
        ,,,,,,,\r
        p01,Nothing,1960-05-17,not known,2001-09-03,,not in register,\r
        """,
        ENTRIES + ",,,,\n");
    assertThat(read().get(0).never()).hasSize(1);
    assertThat(read().get(0).scenarios()).hasSize(1);
  }

  @Test
  void every_problem_of_the_patients_is_told_at_once_with_its_line() throws IOException {
    write(
        "GP04",
        """
        # period end: 31/03/2026
        # never: denominator 9 yes, because there is none
        # never: denominator 1 no
        patient,shows,born,sex,registered,died,expected,because
        p01,,1960-05-17,man,2001-09-03,,DMPCADEK,denominator 9
        p01,Twice,17/05/1960,male,,2025-02-30,numerator,
        p03,A comma, too many,1960-05-17,male,2001-09-03,,numerator,
        p04,Unborn,1960-05-17,male,1959-09-03,,,
        """,
        ENTRIES);
    assertThatThrownBy(this::read)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContainingAll(
            "patients.csv:1: Cannot read '31/03/2026' as the end of the period.",
            "patients.csv:2: Cannot find the answer denominator 9 yes",
            "patients.csv:3: Cannot leave out denominator 1 no: no reason is given.",
            "patients.csv:5: Cannot do without 'shows'",
            "patients.csv:5: Cannot use 'man' as sex: there is no such thing. Write one of: female, male",
            "patients.csv:5: Cannot use 'DMPCADEK' as expected: there is no such thing. Did you mean DMPCADEC?",
            "patients.csv:5: Cannot use 'denominator 9' as because",
            "patients.csv:6: Cannot use the patient p01 twice: line 5 has that name already.",
            "patients.csv:7: Cannot read this row: it has 9 cells, the header has 8.",
            "patients.csv:8: Cannot register on 1959-09-03 who is born on 1960-05-17.",
            "patients.csv:8: Cannot do without 'expected'")
        .hasMessageNotContaining("patients.csv:4");
  }

  @Test
  void every_problem_of_the_entries_is_told_at_once_with_its_line() throws IOException {
    write(
        "GP04",
        "# period end: 2026-03-31\n"
            + PATIENTS
            + "p01,Nothing,1960-05-17,male,2001-09-03,,numerator,\n",
        """
        patient,date,cluster,value1,value2
        p01,2025-13-01,DM_CODE,,
        p10,2025-12-01,DM_COD,many,
        p01,2025-12-01,ACSADM,1,
        p01,,,,
        """);
    assertThatThrownBy(this::read)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContainingAll(
            "entries.csv:2: Cannot read '2025-13-01' as a day in 'date'.",
            "entries.csv:2: Cannot find the cluster DM_CODE: it is not defined. Did you mean DM_COD?",
            "entries.csv:3: Cannot use 'p10' as patient: there is no such thing. Did you mean p01?",
            "entries.csv:3: Cannot read 'many' as a number in 'value1'.",
            "entries.csv:4: Cannot give ACSADM a value",
            "entries.csv:5: Cannot do without 'date'",
            "entries.csv:5: Cannot do without 'cluster'");
  }

  @Test
  void a_file_that_is_missing_and_a_wrong_header_are_told() throws IOException {
    write("GP04", "patient;shows\n", ENTRIES);
    Files.createDirectories(folder.resolve("individual-gp-level-data/GP05"));
    assertThatThrownBy(this::read)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContainingAll(
            "GP04/patients.csv:1: Cannot read the header 'patient;shows'",
            "GP04/patients.csv:1: Cannot tell for which period these scenarios are.",
            "GP05/entries.csv: Cannot read this file",
            "GP05/patients.csv: Cannot read this file");
  }

  @Test
  void a_folder_of_no_indicator_or_no_ruleset_is_told() throws IOException {
    write("GP40", "", "");
    Files.createDirectories(folder.resolve("individual-gp-level-dat"));
    assertThatThrownBy(this::read)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContainingAll(
            "Cannot find the indicator GP40: it is not defined. Did you mean GP04?",
            "Did you mean individual-gp-level-data?");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("nothing"), CONF, CONFIGURATIONS))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("nothing: Cannot read scenarios: there is no such folder.");
  }

  private List<Scenarios> read() {
    return ScenarioReader.read(folder, CONF, CONFIGURATIONS);
  }

  private void write(String indicator, String patients, String entries) throws IOException {
    Path inside =
        Files.createDirectories(folder.resolve("individual-gp-level-data").resolve(indicator));
    Files.writeString(inside.resolve("patients.csv"), patients);
    Files.writeString(inside.resolve("entries.csv"), entries);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
