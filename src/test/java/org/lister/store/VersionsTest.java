package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.domain.Stopped;

/** A table goes back to an earlier version; what was published from is not cleared away. */
@Tag("long")
class VersionsTest extends FrameSuite {

  @TempDir private Path folder;

  @Test
  void a_table_goes_back_and_the_ledger_decides_when_it_is_seen() {
    Tables tables = threeVersions();
    TableVersion back = tables.restore(TableName.LINKAGE, 0);
    assertThat(episodes(tables)).isEqualTo("[[3]]");
    LedgerOfTests.commit(tables, List.of(back));
    assertThat(episodes(tables)).isEqualTo("[[1]]");
  }

  @Test
  void a_version_that_never_was_is_a_mistake_that_names_those_there_are() {
    Tables tables = threeVersions();
    assertThatThrownBy(() -> tables.restore(TableName.LINKAGE, 7))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot take linkage back to version 7: there is no such version. There are 0, 1, 2.");
  }

  @Test
  void a_version_that_a_run_which_died_has_left_is_none_to_go_back_to() {
    Tables tables = threeVersions();
    tables.overwrite(TableName.LINKAGE, rows(9));
    assertThatThrownBy(() -> tables.restore(TableName.LINKAGE, 3))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot take linkage back to version 3: there is no such version. There are 0, 1, 2.");
  }

  @Test
  void a_version_whose_files_were_cleared_away_is_a_mistake_that_says_so() {
    Tables tables = threeVersions();
    tables.vacuum(TableName.LINKAGE, Duration.ZERO, List.of());
    assertThatThrownBy(() -> tables.restore(TableName.LINKAGE, 0))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot take linkage back to version 0: files of it have been cleared away by lister"
                + " vacuum. Choose a later version.");
    assertThat(episodes(tables)).isEqualTo("[[3]]");
  }

  @Test
  void what_was_published_from_can_still_be_read_after_a_vacuum_and_what_was_not_is_gone() {
    Tables tables = threeVersions();
    TableVersion published = TableVersion.of(TableName.LINKAGE, 1);
    assertThat(tables.vacuum(TableName.LINKAGE, Duration.ZERO, List.of(published)).files())
        .isZero();
    assertThat(tables.readAt(TableName.LINKAGE, published).count()).isEqualTo(1);
    assertThat(tables.vacuum(TableName.LINKAGE, Duration.ZERO, List.of()).files()).isEqualTo(2);
    assertThat(episodes(tables)).isEqualTo("[[3]]");
  }

  private Tables threeVersions() {
    Tables tables =
        new Tables(SPARK, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
    for (int episodes = 1; episodes <= 3; episodes++) {
      LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.LINKAGE, rows(episodes))));
    }
    return tables;
  }

  private static Dataset<Row> rows(int episodes) {
    return DrawnTable.of(
        TableName.LINKAGE.schema(),
        "dimension | value | episodes | matched | elsewhere\nall | all | " + episodes + " | 0 | 0");
  }

  private static String episodes(Tables tables) {
    return tables.read(TableName.LINKAGE).select("episodes").collectAsList().toString();
  }
}
