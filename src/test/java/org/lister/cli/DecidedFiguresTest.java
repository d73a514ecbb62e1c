package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.Places;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** What somebody has decided upon stays what it was, and can be looked at. */
@Tag("long")
class DecidedFiguresTest extends FrameSuite {

  private static final String CHECK = "spark.databricks.delta.retentionDurationCheck.enabled";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"entries", "achievements", "settlements", "prevalences", "differences"})
  void what_is_financially_approved_does_not_go_back(String table) {
    decide(AchievementStatus.FINANCIALLY_APPROVED, 1);
    RestoreStep step = restore("linkage@0", table + "@0");
    assertThatThrownBy(() -> step.plan(workplace()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot take %s back: nothing changes of what is Financially Approved (X00001 of QOF to"
                + " 2026-03-31). Settle again, which leaves that as it is.",
            table);
    assertThatThrownBy(() -> step.run(workplace(), "run")).isInstanceOf(Stopped.Mistake.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transitions", "participation", "runs"})
  void what_is_only_ever_added_to_does_not_go_back(String table) {
    assertThatThrownBy(() -> restore(table + "@0").plan(workplace()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage("Cannot take %s back: it is only ever added to. Leave it out.", table);
  }

  @Test
  void figures_that_nobody_has_approved_go_back() {
    threeCalculations();
    decide(AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL, 2);
    RestoreStep step = restore("achievements@0", "differences@0");
    LedgerOfTests.commit(workplace().tables(), step.run(workplace(), "run").written());
    assertThat(numerators(workplace().tables().read(TableName.ACHIEVEMENTS))).isEqualTo("1");
  }

  @Test
  void figures_that_were_declared_can_be_read_after_a_vacuum_with_all_that_goes_with_them() {
    threeCalculations();
    decide(AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL, 1);
    SPARK.conf().set(CHECK, "false");
    try {
      new VacuumStep(Duration.ZERO).run(workplace(), "run");
    } finally {
      SPARK.conf().set(CHECK, "true");
    }
    Tables tables = workplace().tables();
    for (TableName table : List.of(TableName.ACHIEVEMENTS, TableName.DIFFERENCES)) {
      assertThat(tables.readAt(table, TableVersion.of(table, 1)).count()).isEqualTo(1);
    }
  }

  @Test
  void figures_that_no_step_speaks_of_are_cleared_away() {
    threeCalculations();
    SPARK.conf().set(CHECK, "false");
    try {
      assertThat(new VacuumStep(Duration.ZERO).run(workplace(), "run").sentences())
          .anyMatch(said -> said.startsWith("achievements: 2 files removed"));
    } finally {
      SPARK.conf().set(CHECK, "true");
    }
  }

  private static RestoreStep restore(String... tables) {
    return new RestoreStep(List.of(tables).stream().map(TableAtVersion::of).toList());
  }

  /** Versions 0, 1 and 2 of both tables. */
  private void threeCalculations() {
    Tables tables = workplace().tables();
    for (int numerator = 1; numerator <= 3; numerator++) {
      LedgerOfTests.commit(
          tables,
          List.of(
              tables.overwrite(
                  TableName.ACHIEVEMENTS,
                  drawn(TableName.ACHIEVEMENTS, "numerator | " + numerator)),
              tables.overwrite(
                  TableName.DIFFERENCES,
                  drawn(TableName.DIFFERENCES, "points_now | " + numerator))));
    }
  }

  private static Dataset<Row> drawn(TableName table, String columnAndValue) {
    String[] cells = columnAndValue.split(" [|] ");
    return DrawnTable.of(table.schema(), "practice | " + cells[0] + "\nX00001 | " + cells[1]);
  }

  private static String numerators(Dataset<Row> achievements) {
    return DrawnTable.drawn(achievements.select("numerator"));
  }

  private void decide(AchievementStatus status, long figures) {
    Book book = workplace().tables().book(TableName.TRANSITIONS);
    book.add(
        book.read(),
        List.of(
            RowFactory.create(
                "QOF",
                Date.valueOf("2026-03-31"),
                "X00001",
                null,
                status.words(),
                "DECLARED",
                "Somebody",
                null,
                null,
                Timestamp.from(Instant.parse("2026-04-02T09:00:00Z")),
                "",
                figures,
                1)));
  }

  private Workplace workplace() {
    return Workplace.of(
        ConfigurationReader.read(
            Path.of("conf"),
            settings -> settings.withOut(Places.uri(Path.of(""), folder.toString()))),
        SPARK);
  }
}
