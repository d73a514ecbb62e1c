package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.store.TableName;

/** What a user sees: help, plans, mistakes, and a second run. */
class CommandsTest {

  private static final Journey JOURNEY = Journey.once();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "ingest",
        "link",
        "measure",
        "publish",
        "statements",
        "explain",
        "references",
        "reconcile",
        "synthesise"
      })
  void every_command_has_help_that_names_its_options(String command) {
    Journey.Said help = Journey.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.text()).contains("Usage: lister " + command, "--conf");
  }

  @Test
  void a_dry_run_says_what_it_would_do_and_does_nothing() {
    Journey.Said plan = Journey.run("run", "--dry-run", "--out", folder.resolve("out").toString());
    assertThat(plan.code()).as(plan.text()).isZero();
    assertThat(plan.text())
        .contains("ingest would", "X00012", "measure would", "12 indicators", "publish would")
        .contains("make release 1 of the comparators");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_second_run_does_only_what_is_needed_and_changes_no_byte() throws IOException {
    Path published = JOURNEY.out().resolve("published");
    Map<String, String> before = checksums(published);
    Journey.Said second = Journey.run("run", "--out", JOURNEY.out().toString());
    assertThat(second.code()).as(second.text()).isZero();
    assertThat(second.text())
        .contains("link     nothing to do", "measure  nothing to do", "12 unchanged")
        .contains("comparators: release 1, from counts version 2\n");
    assertThat(checksums(published)).isEqualTo(before).hasSizeGreaterThan(80);
  }

  @Test
  void an_unknown_option_is_a_mistake_with_the_usage() {
    Journey.Said said = Journey.run("run", "--fast");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Unknown option: '--fast'");
  }

  @Test
  void a_folder_without_configuration_is_a_mistake_in_one_sentence_a_file() {
    Journey.Said said = Journey.run("run", "--conf", folder.toString());
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("lister.yaml: Cannot read this file").doesNotContain("\tat ");
  }

  @Test
  void every_problem_of_every_file_of_the_configuration_is_told_at_once() throws IOException {
    Path conf = copyOfConf();
    replace(conf.resolve("lister.yaml"), "period_end: 2026-03-31", "period_end: 31 March");
    replace(conf.resolve("lister.yaml"), "landing:", "landings:");
    replace(
        conf.resolve("rulesets/individual-gp-level-data.yaml"), "PAT_AGE: age", "PAT_AGES: age");
    replace(conf.resolve("codelists/DMRES_COD.csv"), "315051004", "315051005");
    Journey.Said said = Journey.run("run", "--conf", conf.toString(), "--out", folder + "/out");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text())
        .contains("lister.yaml:", "31 March", "landings")
        .contains("individual-gp-level-data.yaml:", "PAT_AGE")
        .contains("DMRES_COD.csv:", "315051005")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_landing_folder_that_is_not_there_is_a_mistake() {
    Journey.Said said =
        Journey.run("ingest", "--from", folder + "/nothing", "--out", folder + "/out");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot read").doesNotContain("\tat ");
  }

  @Test
  void too_many_missing_practices_are_a_data_fault_and_nothing_becomes_visible()
      throws IOException {
    Path source = folder.resolve("source");
    FileUtils.copyDirectory(Journey.SAMPLE.toFile(), source.toFile());
    FileUtils.deleteDirectory(source.resolve("gp/EMIS").toFile());
    Journey.Said said = Journey.run("run", "--from", source.toString(), "--out", folder + "/out");
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.DATA_FAULT);
    assertThat(said.text()).doesNotContain("\tat ");
    assertThat(folder.resolve("out/published")).doesNotExist();
    assertThat(folder.resolve("out/tables/runs")).doesNotExist();
  }

  @Test
  void explain_shows_fields_rules_and_place_and_never_the_number() throws IOException {
    long number =
        JOURNEY
            .tables()
            .read(TableName.OUTCOMES)
            .where("hex(substr(bits, 4, 1)) <> '00'")
            .orderBy("nhs_number")
            .first()
            .getAs("nhs_number");
    Path file = Files.writeString(folder.resolve("patient"), number + "\n");
    Journey.Said said =
        Journey.run(
            "explain",
            "--metric",
            "GP04",
            "--patient",
            file.toString(),
            "--out",
            JOURNEY.out().toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("GP04 at practice X", "PAT_AGE", "age on PPED", "denominator")
        .doesNotContain(Long.toString(number));
  }

  @Test
  void explain_refuses_what_is_no_nhs_number_without_repeating_it() throws IOException {
    Path file = Files.writeString(folder.resolve("patient"), "9434765918\n");
    Journey.Said said = Journey.run("explain", "--metric", "GP04", "--patient", file.toString());
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("not a valid NHS number").doesNotContain("9434765918");
  }

  private Path copyOfConf() throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    return conf;
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  private static Map<String, String> checksums(Path published) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        checksums.put(file.toString(), Long.toHexString(FileUtils.checksumCRC32(file.toFile())));
      }
    }
    return checksums;
  }
}
