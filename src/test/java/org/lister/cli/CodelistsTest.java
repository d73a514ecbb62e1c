package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who imports a release into the shipped configuration. */
class CodelistsTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyOfConf() throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf().toFile());
    Files.writeString(
        folder.resolve("members.txt"),
        """
        id|effectiveTime|active|moduleId|refsetId|referencedComponentId
        m1|20251001|1|m|999012891000230104|5370000
        m2|20251001|1|m|999012891000230104|49436004
        m3|20251001|1|m|999009771000230104|195967001
        """
            .replace('|', '\t'));
    Files.writeString(
        folder.resolve("mapping.csv"),
        """
        Cluster,Description,Refset ID
        AFIB_COD,"Atrial fibrillation, and flutter",999012891000230104
        XNEW_COD,Nobody asks for it,999009771000230104
        """);
    Files.writeString(folder.resolve("list.csv"), "code,term\n315051004,Diabetes resolved\n");
  }

  @Test
  void an_import_says_what_changed_and_later_commands_name_the_release() {
    Journey.Said said = importSets();
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("PCD reference sets 20251001, effective 2025-10-01: 1 list, 2 codes")
        .containsPattern("replaced +AFIB_COD +2 codes, 17 removed: ")
        .contains("Passed over, since no rule names them (--all takes them): XNEW_COD")
        .containsPattern(
            "not in the release; the list stays \\(proposed\\): .*ASTREV_COD, .*CSTEST_COD")
        .contains("Written.");

    Journey.Said list = run("list");
    assertThat(list.text())
        .containsPattern("AFIB_COD +2 codes +PCD reference sets 20251001, effective 2025-10-01")
        .contains(" codelists: ", "PCD reference sets 20251001: 1 list");
    Journey.Said check = Journey.run("rules", "check", "--conf", conf().toString());
    assertThat(check.code()).as(check.text()).isZero();
    assertThat(check.text()).contains("PCD reference sets 20251001: 1 list");
  }

  @Test
  void a_dry_run_says_it_only() throws IOException {
    String before = Files.readString(conf().resolve("codelists/AFIB_COD.csv"));
    Journey.Said said = importSets("--dry-run");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("17 removed", "Nothing was written: this was a dry run.");
    assertThat(conf().resolve("codelists/AFIB_COD.csv")).hasContent(before);
    assertThat(conf().resolve("codelists/releases.csv")).doesNotExist();
  }

  @Test
  void one_list_is_imported_by_its_name() {
    Journey.Said said =
        run(
            "import",
            "--list",
            "DMRES_COD=" + folder.resolve("list.csv"),
            "--version",
            "3",
            "--effective",
            "2026-04-01");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("local codelists 3, effective 2026-04-01")
        .containsPattern("same codes +DMRES_COD")
        .doesNotContain("not in the release");
    assertThat(conf().resolve("codelists/releases.csv")).content().contains("list.csv");
  }

  @Test
  void mistakes_are_sentences_with_exit_code_2() {
    Journey.Said both =
        run("import", "--content", "a.txt", "--list", "DM_COD=b.csv", "--version", "20251001");
    assertThat(both.code()).isEqualTo(Lister.MISTAKE);
    assertThat(both.text()).contains("Cannot import codelists from 2 kinds of source");
    Journey.Said alone = run("import", "--refset", "a.txt", "--version", "20251001");
    assertThat(alone.code()).isEqualTo(Lister.MISTAKE);
    assertThat(alone.text()).contains("Write --refset and --clusters.");
    Journey.Said missing = run("import", "--content", folder + "/a.txt", "--version", "spring");
    assertThat(missing.code()).isEqualTo(Lister.MISTAKE);
    assertThat(missing.text())
        .contains("--version: Cannot tell from which day spring is meant")
        .contains("a.txt: Cannot read this file")
        .doesNotContain("\tat ");
  }

  @Test
  void a_list_whose_name_no_rule_could_write_is_told_by_the_check() throws IOException {
    Files.copy(folder.resolve("list.csv"), conf().resolve("codelists/dmres_cod.csv"));
    Journey.Said check = Journey.run("rules", "check", "--conf", conf().toString());
    assertThat(check.code()).isEqualTo(Lister.MISTAKE);
    assertThat(check.text()).contains("dmres_cod.csv: Cannot read codelist dmres_cod: rules name");
  }

  @Test
  void clusters_that_must_be_disjoint_and_share_a_code_are_told_at_the_pair() throws IOException {
    Files.writeString(
        conf().resolve("codelists/DMRES_COD.csv"),
        "code,term\n315051004,Diabetes resolved\n44054006,Diabetes mellitus type 2\n");
    Journey.Said check = Journey.run("rules", "check", "--conf", conf().toString());
    assertThat(check.code()).isEqualTo(Lister.MISTAKE);
    assertThat(check.text())
        .containsPattern(
            "qof-2025-26.yaml:[0-9]+: Cannot tell DM_COD from DMRES_COD: both hold 44054006");
  }

  @Test
  void help_names_the_options() {
    assertThat(run("import", "--help").text())
        .contains("Usage: lister codelists import", "--refset", "--content", "--list", "--dry-run");
  }

  private Journey.Said importSets(String... more) {
    String[] arguments = {
      "--refset",
      folder.resolve("members.txt").toString(),
      "--clusters",
      folder.resolve("mapping.csv").toString(),
      "--name",
      "PCD reference sets",
      "--version",
      "20251001"
    };
    return run("import", ArrayUtils.addAll(arguments, more));
  }

  private Journey.Said run(String command, String... more) {
    String[] first = {"codelists", command, "--conf", conf().toString()};
    return Journey.run(ArrayUtils.addAll(first, more));
  }

  private Path conf() {
    return folder.resolve("conf");
  }
}
