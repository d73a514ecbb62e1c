package org.lister.cli;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.store.TableName;

/** Two versions of the shipped rules, in words and over the sample. */
class RulesCompareTest {

  private static final String RULES = "rulesets/individual-gp-level-data.yaml";
  private static final Path SHIPPED = Path.of("conf");

  @TempDir private Path folder;
  private Path conf;

  @BeforeEach
  void copy() throws IOException {
    conf = folder.resolve("conf");
    FileUtils.copyDirectory(SHIPPED.toFile(), conf.toFile());
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(conf.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(conf.resolve(file), text.replace(from, to));
  }

  private static Journey.Said compare(Object before, Object after, String... more) {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(
        new String[] {"rules", "compare", before.toString(), after.toString()}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Journey.run(arguments);
  }

  private static void assertMistake(Journey.Said said, String... sentences) {
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains(sentences).doesNotContain("\tat ");
  }

  @Test
  void the_shipped_rules_do_not_differ_from_themselves() {
    Journey.Said said = compare(SHIPPED, conf);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).isEqualToIgnoringNewLines("No difference.");
  }

  @Test
  void a_threshold_is_told_and_the_numerator_before_is_the_one_that_was_measured()
      throws IOException {
    replace(RULES, "IFCCHBA_VAL <= 58", "IFCCHBA_VAL <= 53");
    Journey journey = Journey.once();
    long outcomes = journey.tables().version(TableName.OUTCOMES).version();
    Journey.Said said =
        compare(SHIPPED.resolve(RULES), conf.resolve(RULES), "--out", journey.out().toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .startsWith("1 indicator changes.")
        .contains("if IFCCHBA_VAL is at most 58: select; otherwise: reject")
        .contains("### Counts of GP04", "No count moves of GP01, GP02")
        .containsPattern("\\| register \\| ([\\d,]+) \\| \\1 \\| 0 \\| 0 \\| 0 \\|")
        .contains("| numerator | %,d |".formatted(england("numerator")))
        .contains("| MDSEVFRAIL | %,d |".formatted(england("MDSEVFRAIL")))
        .doesNotContainPattern("\\b9\\d{9}\\b");
    assertThat(journey.tables().version(TableName.OUTCOMES).version()).isEqualTo(outcomes);
  }

  private static long england(String field) {
    Row row =
        Journey.once()
            .tables()
            .read(TableName.COUNTS)
            .where(col("level").equalTo("england"))
            .where(col("indicator").equalTo("GP04"))
            .where(col("field").equalTo(field))
            .first();
    return row.getAs("value");
  }

  @Test
  void a_code_taken_out_of_a_list_is_told_with_its_users_and_its_effect() throws IOException {
    String list = "codelists/DMRES_COD.csv";
    Path other = conf.resolve(list);
    Files.writeString(other, "code,term\n44054006,Diabetes mellitus type 2\n");
    Journey.Said said =
        compare(SHIPPED.resolve(list), other, "--out", Journey.once().out().toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("1 cluster changes", "| removed | 315051004 |", "Used by GP04.")
        .contains("### Counts of GP04", "not on the register");
  }

  @Test
  void two_of_different_kinds_or_of_no_kind_are_a_mistake() {
    assertMistake(
        compare(SHIPPED.resolve(RULES), SHIPPED.resolve("codelists/DM_COD.csv")),
        "the first is a ruleset and the second a codelist");
    assertMistake(
        compare("README.md", folder.resolve("nothing.yaml")),
        "README.md: it is neither a ruleset",
        "nothing.yaml: it is not there");
  }

  @Test
  void every_problem_of_both_is_told_at_once() throws IOException {
    replace(RULES, "PAT_AGE: age", "PAT_AGES: age");
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, "ruleset: X\nservise: Y\n");
    assertMistake(
        compare(conf.resolve(RULES), other),
        "individual-gp-level-data.yaml:",
        "PAT_AGE",
        "other.yaml:2: Cannot use the key 'servise'");
    assertMistake(compare(conf, conf), "PAT_AGE");
  }

  @Test
  void counts_need_tables() throws IOException {
    replace(RULES, "IFCCHBA_VAL <= 58", "IFCCHBA_VAL <= 53");
    assertMistake(
        compare(
            SHIPPED.resolve(RULES),
            conf.resolve(RULES),
            "--out",
            folder.resolve("empty").toString()),
        "Cannot count: no extract was ingested below");
  }
}
