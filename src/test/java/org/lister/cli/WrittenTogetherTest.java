package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lister.domain.Stopped;
import org.lister.store.FinishedStage;
import org.lister.store.LastRun;
import org.lister.store.TableVersion;

/** Tables of one stage go back to versions that stood beside each other, or not at all. */
class WrittenTogetherTest {

  /** Stages in the order of their end, and what they wrote. */
  private static final String LEDGER =
      """
      ingest   | patients@0 events@0 receipts@0
      link     | links@0
      ingest   | receipts@1
      ingest   | patients@1 events@1 receipts@2
      link     | links@1
      ingest   | events@3 receipts@3
      """;

  @Test
  void events_alone_would_stand_beside_receipts_of_extracts_they_do_not_hold() {
    refused("events@1", "events", "ingest", "events@1 receipts@2");
  }

  @Test
  void with_what_ended_at_the_same_time_they_go_back() {
    taken("events@1 receipts@2");
    taken("events@1 receipts@2 patients@1");
  }

  @Test
  void receipts_of_a_run_that_wrote_nothing_else_call_for_the_rest_as_it_was_then() {
    refused("receipts@1", "receipts", "ingest", "events@0 patients@0 receipts@1");
    taken("receipts@1 events@0 patients@0");
  }

  @Test
  void versions_that_never_stood_beside_each_other_are_refused() {
    refused("patients@0 events@1", "events, patients", "ingest", "events@1 patients@1 receipts@2");
  }

  @Test
  void tables_of_other_stages_are_made_anew_from_what_is_there_and_need_not_go_back() {
    taken("links@0");
    taken("links@0 events@1 receipts@2");
  }

  @Test
  void what_a_restore_wrote_can_be_gone_back_to_as_well() {
    String restored = LEDGER + "restore | events@4 receipts@4\ningest | events@5 receipts@5\n";
    refused(restored, "events@4", "events", "ingest", "events@4 receipts@4");
    taken(restored, "events@4 receipts@4");
  }

  @Test
  void a_version_that_no_stage_ended_with_is_left_to_the_table_to_refuse() {
    taken("events@2");
  }

  private static void taken(String wanted) {
    taken(LEDGER, wanted);
  }

  private static void taken(String ledger, String wanted) {
    assertThatCode(() -> together(ledger).require(versions(wanted))).doesNotThrowAnyException();
  }

  private static void refused(String wanted, String tables, String stage, String instead) {
    refused(LEDGER, wanted, tables, stage, instead);
  }

  private static void refused(
      String ledger, String wanted, String tables, String stage, String instead) {
    assertThatThrownBy(() -> together(ledger).require(versions(wanted)))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot take %s back like this: what %s writes belongs together. Say lister restore %s.",
            tables, stage, instead);
  }

  private static WrittenTogether together(String ledger) {
    List<FinishedStage> stages = new ArrayList<>();
    for (String line : ledger.lines().toList()) {
      String[] cells = line.split("[|]");
      LastRun ended = new LastRun(List.of(), versions(cells[1].strip()), "rules", "software");
      stages.add(
          new FinishedStage(
              "run", cells[0].strip(), Instant.EPOCH.plusSeconds(stages.size()), 1, 1, ended));
    }
    return new WrittenTogether(stages);
  }

  private static List<TableVersion> versions(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> word.split("@"))
        .map(parts -> new TableVersion(parts[0], Long.parseLong(parts[1]), ""))
        .toList();
  }
}
