package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lister rules prove} says and with which code it ends. */
class RulesProveTest {

  private static final String PATIENTS =
      """
      # period end: 2026-03-31
      patient,shows,born,sex,registered,died,expected,because
      p01,Anticoagulant six months ago,1950-01-01,female,2001-09-03,,numerator,numerator 1
      p02,No atrial fibrillation,1950-01-01,male,2001-09-03,,not in register,
      """;
  private static final String ENTRIES =
      """
      patient,date,cluster,value1,value2
      p01,2015-02-14,AFIB_COD,,
      p01,2025-10-01,ORANTICOAG_COD,,
      """;

  @TempDir private Path folder;

  @Test
  void scenarios_that_agree_end_well_and_what_they_miss_is_said() throws IOException {
    write(PATIENTS, ENTRIES);
    Journey.Said said = prove("GP06");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains(
            "IGPLD GP06: 2 scenarios, 2 agree; 4 of 6 answers of its rules are reached",
            "no scenario reaches denominator 1 no (reject): AFIB_DAT is not null",
            "no scenario reaches numerator 1 no (reject): ORANTICOAG_DAT is not null",
            "no scenario ends as excluded",
            "no scenario ends as denominator")
        .doesNotContain("No scenarios yet");
  }

  @Test
  void what_is_missed_is_a_failure_when_all_must_be_reached() throws IOException {
    write(PATIENTS, ENTRIES);
    assertThat(prove("--complete", "GP06").code()).isEqualTo(Lister.DATA_FAULT);
    String never = "# never: denominator 1 no, because the register asks the same\n";
    String untreated = "p03,Untreated,1950-01-01,male,2001-09-03,,denominator,\n";
    write(never + PATIENTS + untreated, ENTRIES + "p03,2015-02-14,AFIB_COD,,\n");
    Journey.Said said = prove("--complete", "GP06");
    assertThat(said.code()).as(said.text()).isZero();
    Journey.Said all = prove("--complete");
    assertThat(all.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(all.text()).contains("No scenarios yet: ", "GP01, GP02");
  }

  @Test
  void a_scenario_that_disagrees_is_told_with_file_and_line_and_ends_with_3() throws IOException {
    write(PATIENTS.replace(",numerator,numerator 1", ",denominator,"), ENTRIES);
    Journey.Said said = prove();
    assertThat(said.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(said.text())
        .contains(
            "GP06/patients.csv:3: p01 (Anticoagulant six months ago) is expected to end as"
                + " denominator. Spark and the twin say numerator; decided by AFIB_REG 1 yes"
                + " (select), denominator 1 yes (select), numerator 1 yes (select).",
            "2 scenarios, 1 agree; differences: 1");
  }

  @Test
  void a_wrong_file_is_a_mistake_and_so_is_an_unknown_indicator() throws IOException {
    write(PATIENTS.replace("1950", "Y1950"), ENTRIES);
    Journey.Said wrong = prove();
    assertThat(wrong.code()).isEqualTo(Lister.MISTAKE);
    assertThat(wrong.text())
        .contains("patients.csv:3: Cannot read 'Y1950-01-01'", "patients.csv:4:")
        .doesNotContain("\tat ");
    Journey.Said unknown = prove("GP60");
    assertThat(unknown.code()).isEqualTo(Lister.MISTAKE);
    assertThat(unknown.text())
        .contains("Cannot find the indicator GP60: it is not defined. Did you mean GP06?");
  }

  private void write(String patients, String entries) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("individual-gp-level-data/GP06"));
    Files.writeString(inside.resolve("patients.csv"), patients);
    Files.writeString(inside.resolve("entries.csv"), entries);
  }

  private Journey.Said prove(String... more) {
    return Journey.run(
        Stream.concat(
                Stream.of("rules", "prove", "--scenarios", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }
}
