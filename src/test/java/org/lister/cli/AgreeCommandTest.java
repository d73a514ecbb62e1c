package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.store.LastRun;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** From an offer to the extract that may be opened because of it, as people give the commands. */
class AgreeCommandTest {

  private static final String ACTOR = "lister.actor";

  @TempDir private Path folder;

  /** The first three practices of the sample, and no register but what is decided here. */
  @BeforeEach
  void scene() throws IOException {
    Path sample = Journey.SAMPLE;
    for (String file : List.of("practices.csv", "gps.csv")) {
      FileUtils.copyFileToDirectory(
          sample.resolve("reference").resolve(file).toFile(),
          folder.resolve("source/reference").toFile());
    }
    for (String extract : List.of("EMIS/X00001", "INPS/X00002")) {
      FileUtils.copyDirectory(
          sample.resolve("gp").resolve(extract).toFile(),
          folder.resolve("source/gp").resolve(extract).toFile());
    }
    nonsense("EMIS/X00003/2026-03-31/patients.csv");
    FileUtils.copyDirectory(
        sample.resolve("hospital/apc").toFile(), folder.resolve("source/hospital/apc").toFile());
  }

  @AfterEach
  void nobody() {
    System.clearProperty(ACTOR);
  }

  @Tag("long")
  @Test
  void ingest_opens_the_files_of_those_who_accepted_and_of_nobody_else() {
    said(as("england", "offer", "--practices", "X00001,X00002,X00003"), "IGPLD Offered: 3");
    said(as("practice-1", "accept"), "IGPLD Approved: 1 practices");
    said(as("practice-2", "decline"), "IGPLD Declined: 1 practices");
    said(as("england", "withdraw", "--practices", "all"), "Withdrawn: 1 practices; 11 left");
    said(lister("ingest"), "1 extracts read", "2 extracts refused");
    assertThat(receipts())
        .containsExactly(
            "X00001 ACCEPTED 2",
            "X00002 REFUSED 0 PRACTICE_NOT_TAKING_PART",
            "X00003 REFUSED 0 PRACTICE_NOT_TAKING_PART");
    assertThat(bookReadByIngest()).isEqualTo(4);

    said(as("england", "offer", "--practices", "X00002"), "Offered: 1");
    said(lister("ingest"), "1 extracts unchanged", "2 extracts refused");
    said(as("practice-2", "accept", "--start", "2026-03-31"), "Approved: 1");
    said(lister("ingest"), "1 extracts read", "1 extracts unchanged");
    assertThat(bookReadByIngest()).isEqualTo(6);
    assertThat(receipts()).contains("X00002 ACCEPTED 2");
    said(
        as("", "list"),
        "service  practice  status     from        to",
        "IGPLD    X00001    Approved   2025-04-01  2026-03-31",
        "IGPLD    X00003    Withdrawn  ");
    said(as("", "list", "--practice", "X00002"), "Declined", "Approved  2026-03-31  2026-03-31");
  }

  @Test
  void who_may_not_and_what_cannot_be_is_told_in_sentences_and_nothing_is_written() {
    refused(
        as("", "offer", "--practices", "all"), "Cannot tell who acts: LISTER_ACTOR is not set.");
    refused(as("nobody", "offer", "--practices", "all"), "Cannot act as 'nobody'");
    refused(
        as("practice-1", "accept", "--start", "2026-03-31", "--end", "2025-01-01"),
        "it ends before it starts",
        "Cannot take part on 2025-01-01: the service runs from 2025-04-01 to 2026-03-31.",
        "Cannot accept IGPLD: for X00001 it is not offered, and this step starts from Offered.");
    refused(as("england", "offer"), "Name them with --practices or with --icb, not with both.");
    refused(
        as("england", "offer", "--practices", "X00001,XTYPO", "--dry-run"),
        "Cannot find the practice 'XTYPO'");
    said(as("england", "offer", "--icb", "XI01", "--dry-run"), "agree would write", "Offered: ");
    said(as("", "list"), "Nothing was decided about IGPLD here: participation.csv stands.");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_period_that_is_not_in_the_timetable_is_not_collected() {
    for (String dry : List.of("--dry-run", "")) {
      refused(
          lister("ingest", "--period-end", "2026-02-28", dry),
          "Cannot collect IGPLD to 2026-02-28: this is no collection date of the service."
              + " Choose another with --period-end; nearest is 2026-03-31.");
    }
  }

  private void nonsense(String file) throws IOException {
    Path path = folder.resolve("source/gp").resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, "not to be opened".getBytes(StandardCharsets.UTF_8));
  }

  private Journey.Said as(String actor, String... command) {
    System.setProperty(ACTOR, actor);
    List<String> arguments = new ArrayList<>(List.of("agree"));
    arguments.addAll(List.of(command));
    if (!command[0].equals("list")) {
      arguments.addAll(List.of("--why", "as agreed"));
    }
    return lister(arguments.toArray(String[]::new));
  }

  private Journey.Said lister(String... command) {
    List<String> arguments =
        new ArrayList<>(Arrays.stream(command).filter(each -> !each.isEmpty()).toList());
    arguments.addAll(List.of("--from", folder + "/source", "--out", folder + "/out"));
    return Journey.run(arguments.toArray(String[]::new));
  }

  private static void said(Journey.Said said, String... words) {
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains(words);
  }

  private static void refused(Journey.Said said, String... words) {
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains(words).doesNotContain("\tat ");
  }

  private List<String> receipts() {
    return tables()
        .read(TableName.RECEIPTS)
        .orderBy("practice", "submission")
        .selectExpr("concat_ws(' ', practice, status, size(files), split(get(reasons, 0), ':')[0])")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .map(line -> line.replaceAll("(ACCEPTED)(_WITH_FAULTS)? 2.*", "$1 2"))
        .toList();
  }

  /** The version that the ledger says the last ingest obeyed. */
  private long bookReadByIngest() {
    LastRun last = tables().ledger().last("ingest").orElseThrow();
    return last.read(TableName.PARTICIPATION).orElseThrow().version();
  }

  private Tables tables() {
    String out = folder.resolve("out").toUri().toString().replaceAll("/$", "");
    return new Tables(SparkForTests.session(), new Roots(out + "/restricted", out + "/tables"));
  }
}
