package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run of a service that is paid ends with what each practice is owed. */
@Tag("long")
class PaidRunTest {

  private static final String SERVICE = "childhood-vaccinations";

  @TempDir private Path folder;

  @Test
  void a_run_settles_makes_statements_and_does_neither_again_for_the_same_extract()
      throws IOException {
    synthesise();
    Path conf = withoutPrice();
    Journey.Said refused = lister("run", "--conf", conf.toString());
    assertThat(refused.code()).as(refused.text()).isEqualTo(Lister.MISTAKE);
    assertThat(refused.text())
        .containsSubsequence("2 packs written", "Results are in ", "routine childhood vaccination")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out/published/practice=X00001/manifest.json")).exists();
    assertThat(folder.resolve("out/statements")).doesNotExist();
    Journey.Said first = lister("run");
    assertThat(first.code()).as(first.text()).isZero();
    assertThat(first.text())
        .containsSubsequence("2 unchanged", "settle ", "2 practices, ", "2 statements written");
    assertThat(folder.resolve("out/statements/practice=X00001/manifest.json")).exists();
    Journey.Said second = lister("run");
    assertThat(second.text())
        .contains("nothing to do: same counts, same rules, same parameters")
        .contains("0 statements written, 2 unchanged");
    FileUtils.deleteDirectory(folder.resolve("out/restricted").toFile());
    FileUtils.deleteDirectory(folder.resolve("out/statements").toFile());
    assertThat(lister("statements").text())
        .as("the account that makes statements sees no restricted root")
        .contains("2 statements written");
    assertThat(folder.resolve("out/restricted")).doesNotExist();
  }

  @Test
  void figures_that_were_worked_out_with_files_are_left_as_they_are() throws IOException {
    synthesise();
    lister("run");
    Path lastYear = Files.writeString(folder.resolve("lists.csv"), LISTS);
    Journey.Said settled = lister("settle", "--lists", lastYear.toString());
    assertThat(settled.code()).as(settled.text()).isZero();
    Files.writeString(lastYear, LISTS.replace("9000", "9001"));
    Journey.Said again = lister("run");
    assertThat(again.code()).as(again.text()).isZero();
    assertThat(again.text()).contains("left as it is, since it was worked out with", "lists.csv");
    Journey.Said underOtherRules = lister("run", "--conf", reworded().toString());
    assertThat(underOtherRules.text())
        .contains("left as it is, since it was worked out with", "lists.csv");
  }

  @Test
  void a_dry_run_says_that_it_would_settle() throws IOException {
    synthesise();
    assertThat(lister("run", "--dry-run").text())
        .containsSubsequence("publish would", "settle would", "statements would");
  }

  private static final String LISTS =
      "PRACTICE_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\nX00001,TOTAL,9000\n";

  private void synthesise() {
    Journey.Said said =
        Journey.run(
            "synthesise",
            "--service",
            SERVICE,
            "--practices",
            "2",
            "--patients-per-practice",
            "40",
            "--out",
            folder.resolve("england").toString());
    assertThat(said.code()).as(said.text()).isZero();
  }

  private Path withoutPrice() throws IOException {
    return withPayments(
        text -> text.replace("  routine childhood vaccination:", "  another vaccination:"));
  }

  private Path reworded() throws IOException {
    return withPayments(text -> text + "# Looked through again.\n");
  }

  private Path withPayments(UnaryOperator<String> change) throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Path payments = conf.resolve("payments.yaml");
    Files.writeString(payments, change.apply(Files.readString(payments)));
    return conf;
  }

  private Journey.Said lister(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--service", SERVICE, "--period-end", "2026-03-31"));
    all.addAll(List.of("--from", folder.resolve("england").toString()));
    all.addAll(List.of("--out", folder.resolve("out").toString()));
    return Journey.run(all.toArray(String[]::new));
  }
}
