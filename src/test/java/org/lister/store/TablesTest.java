package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;

/** What a stage writes becomes visible when the ledger commits it, and not before. */
class TablesTest extends FrameSuite {

  private static final String SCHEMA = TableName.EVENTS.schema().toDDL();
  private static final String FIRST =
      """
      | X00001 | 9000000017 | 2026-01-01 | 44054006 | - | - |
      | X00002 | 9000000025 | 2026-01-01 | 44054006 | - | - |
      """;
  private static final String CORRECTED = "| X00001 | 9000000017 | 2026-02-02 | 44054006 | - | - |";

  @TempDir private Path folder;
  private Roots roots;
  private Tables tables;

  @BeforeEach
  void open() {
    roots = new Roots(folder.toUri() + "restricted", folder.toUri() + "tables");
    tables = new Tables(SPARK, roots);
  }

  @Test
  void nobody_sees_what_no_stage_has_committed() {
    tables.overwrite(TableName.EVENTS, events(FIRST));
    assertThat(tables.read(TableName.EVENTS).count()).isZero();
    assertThat(tables.version(TableName.EVENTS).version()).isEqualTo(-1);
  }

  @Test
  void a_commit_makes_all_tables_of_a_stage_visible_to_every_process() {
    commit(1, List.of(tables.overwrite(TableName.EVENTS, events(FIRST))));
    assertSameRows(events(FIRST), tables.read(TableName.EVENTS));
    assertSameRows(events(FIRST), new Tables(SPARK, roots).read(TableName.EVENTS));
  }

  @Tag("long")
  @Test
  void a_run_that_died_leaves_nothing_behind_for_the_next_writer() {
    commit(1, List.of(tables.overwrite(TableName.EVENTS, events(FIRST))));
    replace(tables, events(CORRECTED), "X00001");
    assertSameRows(events(FIRST), tables.read(TableName.EVENTS));

    Tables repeated = new Tables(SPARK, roots);
    String other = "| X00002 | 9000000025 | 2026-03-03 | 44054006 | - | - |";
    TableVersion written = replace(repeated, events(other), "X00002");
    commit(repeated, 2, List.of(written));
    assertSameRows(
        events(FIRST.lines().findFirst().orElseThrow() + "\n" + other),
        repeated.read(TableName.EVENTS));
  }

  @Test
  void a_first_run_that_died_is_forgotten_as_well() {
    tables.append(TableName.EVENTS, events(FIRST));
    Tables repeated = new Tables(SPARK, roots);
    commit(repeated, 1, List.of(repeated.append(TableName.EVENTS, events(CORRECTED))));
    assertSameRows(events(CORRECTED), repeated.read(TableName.EVENTS));
  }

  @Test
  void replacing_a_practice_touches_no_other() {
    commit(1, List.of(tables.overwrite(TableName.EVENTS, events(FIRST))));
    commit(2, List.of(replace(tables, events(CORRECTED), "X00001")));
    assertSameRows(
        events(CORRECTED + "\n" + FIRST.lines().skip(1).findFirst().orElseThrow()),
        tables.read(TableName.EVENTS));
  }

  @Test
  void the_ledger_remembers_what_a_stage_read_and_under_which_rules() {
    TableVersion written = tables.overwrite(TableName.EVENTS, events(FIRST));
    commit(1, List.of(written));
    assertThat(new Tables(SPARK, roots).ledger().last("ingest"))
        .hasValueSatisfying(
            last -> {
              assertThat(last.configuration()).isEqualTo("rules 1");
              assertThat(last.read()).containsExactly(TableVersion.ofFile("file:/x", "abc"));
            });
    assertThat(tables.ledger().last("link")).isEmpty();
  }

  private static TableVersion replace(Tables tables, Dataset<Row> rows, String practice) {
    return tables.replaceShelves(TableName.EVENTS, rows, Shelf.of(List.of(practice)));
  }

  private void commit(int second, List<TableVersion> written) {
    commit(tables, second, written);
  }

  private static void commit(Tables tables, int second, List<TableVersion> written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "run " + second,
                "ingest",
                Instant.EPOCH.plusSeconds(second),
                Duration.ofSeconds(1),
                2,
                List.of(TableVersion.ofFile("file:/x", "abc")),
                written,
                "rules " + second,
                "test"));
  }

  private static Dataset<Row> events(String drawing) {
    return table(SCHEMA, drawing);
  }
}
