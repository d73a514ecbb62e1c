package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** What those who write and check business rules see. */
class RulesCommandsTest {

  private static final String RULES = "rulesets/individual-gp-level-data.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf().toFile());
  }

  @Test
  void a_check_says_what_is_not_official_and_what_is_hardly_meant() throws IOException {
    replace(RULES, "    of: AFIB_REG", "    of: AFIB_REG\n    unverified: \"Which drugs?\"");
    replace(RULES, "  3: { REG_DAT:", "  4: { DIED: date of death }\n  3: { REG_DAT:");
    Files.writeString(
        conf().resolve("codelists/ZZZ_COD.csv"),
        "# source: test\n# status: proposed\ncode,term\n73211009,Placeholder: first\n44054006,Second\n");

    Journey.Said check = rules("check");

    assertThat(check.code()).as(check.text()).isZero();
    assertThat(check.text())
        .contains(
            "12 indicators, proposed",
            "  unverified GP06: Which drugs?",
            RULES + ":17: Field 4 DIED is of no use",
            "LDHC_COD",
            "QOF 2025-26.1")
        .containsPattern("[1-9][0-9]* placeholder codes, in: .*ZZZ_COD")
        .containsPattern("none of these rulesets uses: .*ZZZ_COD");
  }

  @Test
  void a_check_of_broken_rules_is_a_mistake_with_every_problem() throws IOException {
    replace(RULES, "counts as: DMPCADEC, category: 3", "counts as: DMPCAPU");
    replace("services/individual-gp-level-data.yaml", "[individual", "[frailty, individual");

    Journey.Said check = rules("check");

    assertThat(check.code()).isEqualTo(Lister.MISTAKE);
    assertThat(check.text())
        .contains("Cannot find the ruleset 'frailty'", "Cannot count DMPCAPU in GP04")
        .doesNotContain("\tat ");
  }

  @Test
  void an_indicator_is_described_in_english_with_the_days_of_the_period() {
    Journey.Said english = rules("describe", "GP06");

    assertThat(english.code()).as(english.text()).isZero();
    assertThat(english.text())
        .contains(
            "# GP06: Patients with atrial fibrillation",
            "6 months before PPED (30 September 2025)",
            "| ORANTICOAG_COD |",
            "## Dates");
  }

  @Test
  void a_whole_service_becomes_one_page_to_sign() throws IOException {
    Path html = folder.resolve("rules.html");
    Journey.Said said =
        rules("describe", "--service", "individual-gp-level-data", "--html", html.toString());

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(Files.readString(html))
        .contains("Individual GP Level Data", "signature", "GP01: ", "GP12: ", "ORANTICOAG_COD")
        .doesNotContain("<script", "src=");
  }

  @Test
  void the_page_of_a_large_service_has_every_indicator_and_every_open_question()
      throws IOException {
    Path html = folder.resolve("qof.html");
    rules("describe", "--service", "qof-2025-26", "--html", html.toString());
    Ruleset ruleset =
        ConfigurationReader.read(conf(), read -> read.withService("qof-2025-26")).rulesets().get(0);
    long questions =
        Stream.concat(
                ruleset.registers().stream().map(Register::unverified),
                ruleset.indicators().stream().map(Indicator::unverified))
            .filter(Objects::nonNull)
            .count();

    assertThat(Files.readString(html))
        .contains(
            ruleset.indicators().stream()
                .map(each -> "id=\"QOF/" + each.code() + "\"")
                .toArray(String[]::new))
        .contains("17 points: none at or below 35 %, all at or above 75 %")
        .satisfies(
            page -> assertThat(page.split("class=\"question\"")).hasSize((int) questions + 1));
    assertThat(questions).isPositive();
  }

  @Test
  void the_same_configuration_gives_the_same_page() throws IOException {
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");
    rules("describe", "IGPLD", "--html", first.toString());
    rules("describe", "IGPLD", "--html", second.toString());

    assertThat(second).hasSameTextualContentAs(first);
  }

  @Test
  void several_services_make_no_document() throws IOException {
    Files.copy(
        conf().resolve("services/individual-gp-level-data.yaml"),
        conf().resolve("services/other.yaml"));

    assertThat(rules("describe").text()).contains("Name one with --service");
    assertThat(rules("describe").code()).isEqualTo(Lister.MISTAKE);
    assertThat(rules("describe", "--service", "other").text()).contains("# Specification of");
  }

  @Test
  void what_is_not_there_cannot_be_described_nor_a_page_be_written_nowhere() {
    Journey.Said unknown = rules("describe", "GP99");
    assertThat(unknown.code()).isEqualTo(Lister.MISTAKE);
    assertThat(unknown.text()).contains("Cannot describe GP99", "GP01");

    Journey.Said nowhere =
        rules("describe", "GP06", "--html", folder.resolve("no/where.html").toString());
    assertThat(nowhere.code()).isEqualTo(Lister.MISTAKE);
    assertThat(nowhere.text()).contains("Cannot write").doesNotContain("\tat ");
  }

  private Path conf() {
    return folder.resolve("conf");
  }

  private Journey.Said rules(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "rules";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--conf";
    all[all.length - 1] = conf().toString();
    return Terminal.run(all);
  }

  private void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(conf().resolve(file));
    assertThat(text).contains(what);
    Files.writeString(conf().resolve(file), text.replace(what, by));
  }
}
