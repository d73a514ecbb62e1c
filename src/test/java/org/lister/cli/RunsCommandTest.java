package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was run, by whom, and where a result comes from, on the tables of the sample. */
class RunsCommandTest {

  private static final Journey JOURNEY = Journey.once();

  @Test
  void every_run_is_listed_with_its_rows_cost_and_end() {
    String line = said("runs").lines().filter(each -> each.contains("measure")).findFirst().get();
    assertThat(line)
        .matches(
            "[0-9T.]+ +finished +[0-9,.]+ +[0-9,]+ +[0-9,.]+ +ingest, hospital, link, measure, publish.*");
  }

  @Test
  void one_run_is_told_with_the_versions_it_read_and_wrote() {
    String run = first(said("runs"), "(?m)^([0-9]{8}T[0-9.]+) .*measure");
    assertThat(said("runs", "show", run))
        .contains("Run " + run + ": finished", "measure: ", "read  patients version")
        .contains("read  receipts, which did not exist yet")
        .containsPattern("wrote counts version [0-9]+")
        .containsPattern("more files");
  }

  @Test
  void a_run_that_never_was_is_a_mistake() {
    Journey.Said said = Journey.run("runs", "show", "nobody", "--out", JOURNEY.out().toString());
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot show the run nobody: there is none of that name.");
  }

  @Test
  void a_published_file_is_traced_back_to_the_files_that_arrived() {
    String file = JOURNEY.out().resolve("published/practice=X00001/report.html").toString();
    assertThat(said("lineage", file))
        .contains("report.html: service IGPLD, period to 2026-03-31", "rules IGPLD")
        .containsPattern("counts version [0-9]+: measure of run")
        .containsPattern("  patients version [0-9]+: ingest of run .*, from 24 files");
  }

  @Test
  void a_table_that_is_only_added_to_is_looked_up_too() {
    assertThat(said("lineage", "runs@0")).contains("runs version 0: no finished run wrote it");
  }

  @Test
  void what_is_neither_a_table_nor_published_is_a_mistake() {
    Journey.Said said = Journey.run("lineage", "nothing", "--out", JOURNEY.out().toString());
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot trace nothing: it is no table");
  }

  @Test
  void the_audit_log_names_who_did_what_under_which_approval_and_its_chain_holds() {
    assertThat(said("audit", "show")).contains("ingest", "began", "finished", "account ");
    assertThat(said("audit", "verify")).containsPattern("[0-9]+ entries; the last one is [0-9a-f]");
  }

  private static String said(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = JOURNEY.out().toString();
    Journey.Said said = Journey.run(all);
    assertThat(said.code()).as(said.text()).isZero();
    return said.text();
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
