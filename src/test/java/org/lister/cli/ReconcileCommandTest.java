package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.store.TableName;

/** Lister's own counts as another source's: they agree, and one changed count is found. */
class ReconcileCommandTest {

  private static final Journey JOURNEY = Journey.once();
  private static final String HEADER = "PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE";

  @TempDir private Path folder;

  @Test
  void own_counts_agree_in_every_row() throws IOException {
    List<String> own = own();
    assertThat(own).hasSizeGreaterThan(400);
    Journey.Said said = reconcile(own);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains(
            "%,d counts of practices agree, 0 differ within the tolerance, 0 by more; 0 rows"
                .formatted(own.size()))
        .contains("Every sum agrees to the patient.", "| GP04 |")
        .doesNotContain("What explains");
  }

  @Tag("long")
  @Test
  void a_changed_count_is_found_with_its_rule_and_ends_as_a_data_fault() throws IOException {
    List<String> changed = own();
    change(changed, "X00003,GP04,DENOMINATOR,", -20);
    change(changed, "X00003,GP04,DMPCAPU,", 20);
    Journey.Said said = reconcile(changed);
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.DATA_FAULT);
    assertThat(said.text())
        .contains(
            "What explains GP04",
            "X00003:",
            "The denominator differs by +20; DMPCAPU differs by -20: rule")
        .contains("rejects as DMPCAPU when", "counts differ by more than the tolerance")
        .doesNotContain("What explains GP05", "\tat ");
    assertThat(reconcile(changed, "--report-only").code()).isZero();
  }

  @Test
  void a_dry_run_says_what_it_would_do_and_needs_no_file() {
    Journey.Said plan = Journey.run("reconcile", "--with", "nothing.csv", "--dry-run");
    assertThat(plan.code()).as(plan.text()).isZero();
    assertThat(plan.text()).contains("reconcile would", "nothing.csv", "sums of England");
  }

  @Test
  void without_a_file_or_without_measured_counts_a_sentence_says_so() throws IOException {
    Journey.Said missing =
        Journey.run("reconcile", "--with", "nothing.csv", "--out", JOURNEY.out().toString());
    assertThat(missing.code()).isEqualTo(Lister.MISTAKE);
    assertThat(missing.text()).contains("Cannot compare with", "nothing.csv");
    Path file = Files.writeString(folder.resolve("counts.csv"), HEADER + "\n");
    Journey.Said early =
        Journey.run(
            "reconcile", "--with", file.toString(), "--out", folder.resolve("empty").toString());
    assertThat(early.code()).isEqualTo(Lister.DATA_FAULT);
    assertThat(early.text()).contains("nothing is measured yet").doesNotContain("\tat ");
  }

  private Journey.Said reconcile(List<String> counts, String... options) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(counts);
    Path file = Files.write(folder.resolve("counts.csv"), lines);
    List<String> arguments =
        new ArrayList<>(
            List.of("reconcile", "--with", file.toString(), "--out", JOURNEY.out().toString()));
    arguments.addAll(List.of(options));
    return Journey.run(arguments.toArray(String[]::new));
  }

  /** A line a count of a practice, as the publication of QOF writes it. */
  private static List<String> own() {
    return new ArrayList<>(
        JOURNEY
            .tables()
            .read(TableName.COUNTS)
            .where("level = 'practice' AND indicator <> 'LIST'")
            .selectExpr(
                "concat_ws(',', organisation, indicator,"
                    + " if(field IN ('register', 'denominator', 'numerator'), upper(field), field),"
                    + " value)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  private static void change(List<String> counts, String begins, long by) {
    String line = counts.stream().filter(each -> each.startsWith(begins)).findFirst().orElseThrow();
    long value = Long.parseLong(line.substring(begins.length()));
    counts.set(counts.indexOf(line), begins + (value + by));
  }
}
