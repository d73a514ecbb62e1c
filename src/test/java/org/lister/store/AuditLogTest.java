package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;
import org.lister.store.AuditEntry.Event;

/** Nobody changes, removes or slips in an entry of the audit log without being found out. */
class AuditLogTest {

  @TempDir private Path folder;
  private AuditLog log = new AuditLog(new Configuration(), "file:///nowhere");

  @BeforeEach
  void five_entries() {
    log = new AuditLog(new Configuration(), folder.resolve("audit").toUri().toString());
    IntStream.rangeClosed(1, 5).forEach(number -> log.add(entry("stage " + number)));
  }

  @Test
  void what_was_entered_is_read_in_order_and_the_chain_holds() {
    assertThat(log.entries())
        .extracting(entry -> entry.number() + " " + entry.stage())
        .containsExactly("1 stage 1", "2 stage 2", "3 stage 3", "4 stage 4", "5 stage 5");
    AuditLog.Verified verified = log.verify();
    assertThat(verified.entries()).isEqualTo(5);
    assertThat(verified.breaks()).isEmpty();
    assertThat(log.holds(verified.head())).isTrue();
  }

  @Test
  void an_entry_that_was_changed_shows_where_the_next_one_does_not_follow() throws IOException {
    Files.writeString(
        file(3), Files.readString(file(3)).replace("\"actor\":\"ann\"", "\"actor\":\"bob\""));
    Files.deleteIfExists(file(3).resolveSibling("." + file(3).getFileName() + ".crc"));
    assertThat(log.verify().breaks())
        .containsExactly(new AuditLog.Break(4, "it does not follow from the entry before"));
  }

  @Test
  void a_change_that_the_file_system_notices_shows_as_well() throws IOException {
    Files.writeString(file(3), "nonsense");
    assertThat(log.verify().breaks()).extracting(AuditLog.Break::number).containsExactly(3L, 4L);
  }

  @Test
  void entries_that_were_removed_are_missed() throws IOException {
    Files.delete(file(2));
    Files.delete(file(3));
    assertThat(log.verify().breaks())
        .containsExactly(new AuditLog.Break(2, "entries 2 to 3 are missing"));
  }

  @Test
  void a_head_that_was_noted_betrays_that_the_end_was_cut_off() throws IOException {
    String head = log.verify().head();
    Files.delete(file(5));
    assertThat(log.verify().breaks()).isEmpty();
    assertThat(log.holds(head)).isFalse();
  }

  @Test
  void a_file_that_is_no_entry_is_told_and_stops_nobody() throws IOException {
    Files.writeString(file(1).resolveSibling("zzz.json"), "{}");
    log.add(entry("more"));
    AuditLog.Verified verified = log.verify();
    assertThat(verified.entries()).isEqualTo(6);
    assertThat(verified.breaks())
        .containsExactly(new AuditLog.Break(0, "zzz.json is none of Lister's"));
  }

  @Test
  void an_entry_of_the_last_number_stops_whoever_adds_with_a_sentence() throws IOException {
    Files.writeString(file(1).resolveSibling("999999999999.json"), "{}");
    AuditEntry more = entry("more");
    assertThatThrownBy(() -> log.add(more))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("somebody laid an entry of the last number there is in it");
  }

  @Test
  void those_who_enter_at_the_same_time_stand_behind_each_other() {
    IntStream.range(0, 40).parallel().forEach(number -> log.add(entry("more")));
    AuditLog.Verified verified = log.verify();
    assertThat(verified.entries()).isEqualTo(45);
    assertThat(verified.breaks()).isEmpty();
  }

  private Path file(int number) {
    return folder.resolve("audit").resolve("%012d.json".formatted(number));
  }

  private static AuditEntry entry(String stage) {
    return AuditEntry.of(
        Instant.EPOCH, "run", stage, Event.FINISHED, "ann", "T: none", List.of(), 1.5, "3 rows");
  }
}
