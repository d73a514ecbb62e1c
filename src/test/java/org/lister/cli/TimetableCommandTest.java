package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees of the timetable. */
class TimetableCommandTest {

  @TempDir private Path folder;

  @Test
  void all_services_of_a_year_stand_in_one_table_by_day() {
    Journey.Said said = Terminal.run("timetable", "--year", "2025/26");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text().lines()).hasSize(1 + 12 + 12 + 4 + 4 + 1);
    assertThat(said.text().lines().limit(3))
        .containsExactly(
            "service  data to     opens       closes",
            "QOF      2025-04-30  2025-05-01  2025-05-14",
            "VACC     2025-04-30  2025-05-01  2025-05-14");
    assertThat(said.text())
        .contains("IGPLD    2026-03-31  2026-04-01  2026-04-14  last of 2025/26");
  }

  @Test
  void one_service_goes_into_a_sheet_and_a_calendar() {
    Path csv = folder.resolve("timetable.csv");
    Path ical = folder.resolve("timetable.ics");
    Journey.Said said =
        Terminal.run(
            "timetable", "--service", "local-example", "--csv", "" + csv, "--ical", "" + ical);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("Written to " + csv, "Written to " + ical);
    assertThat(csv).content().hasLineCount(5).contains("LCS01,2025/26,2025-06-30,2025-07-01");
    assertThat(ical).content().contains("UID:LCS01-2025-06-30@timetable.lister");
  }

  @Test
  void a_year_in_which_no_service_runs_has_no_collection() {
    assertThat(Terminal.run("timetable", "--year", "2030/31").text())
        .isEqualTo("Nothing is collected then." + System.lineSeparator());
  }

  @Test
  void what_cannot_be_is_a_mistake_in_a_sentence() {
    refused("Cannot use the year '2025': it is no financial year.", "--year", "2025");
    refused("Cannot find the service 'qof': there is no services/qof.yaml.", "--service", "qof");
    refused("Cannot write", "--csv", folder + "/nowhere/timetable.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"timetable", "agree offer", "agree accept", "agree list", "agree copy-service"})
  void each_command_has_help_that_names_its_options(String command) {
    Journey.Said help = Terminal.run((command + " --help").split(" "));
    assertThat(help.code()).isZero();
    assertThat(help.text()).contains("Usage: lister " + command, "--conf");
  }

  private static void refused(String sentence, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "timetable";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Journey.Said said = Terminal.run(arguments);
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains(sentence).doesNotContain("\tat ");
  }
}
