package org.lister.agree.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Role;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Terms.Commissioner;
import org.lister.store.Book;
import org.lister.store.TableName;

/** Practices enter by hand, commissioners adjust, and neither after approval. */
@Tag("long")
class ManualEntryTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String APRIL = "2026-04-20T10:00:00Z";
  private static final String MAY = "2026-05-20T10:00:00Z";
  private static final String JUNE = "2026-06-20T10:00:00Z";
  private static final Origin PRACTICE = by("Manager", "X00001", Role.ACHIEVEMENT_ENTRY);
  private static final Origin BOARD = by("Board", "XI01", Role.APPROVAL_MANAGEMENT);

  @TempDir private Path folder;

  @Test
  void what_was_entered_before_stays_and_is_no_longer_the_last() throws IOException {
    EntryScene scene = scene();
    scene.committed(
        request(
            scene,
            PRACTICE,
            APRIL,
            row("X00001", "QI01", "Numerator", "5"),
            row("X00001", "QI01", "Denominator", "10")));
    scene.committed(request(scene, PRACTICE, MAY, row("X00001", "QI01", "Numerator", "6")));
    scene.committed(
        request(
            scene,
            BOARD,
            JUNE,
            row("X00001", "QI01", "Numerator", "7"),
            row("X00002", "IT01", "Numerator", "3")));
    assertThat(scene.entered())
        .isEqualTo(
            """
            X00001 QI01 Numerator 5 MANUAL Manager N
            X00001 QI01 Denominator 10 MANUAL Manager Y
            X00001 QI01 Numerator 6 MANUAL Manager N
            X00001 QI01 Numerator 7 MANUAL Board Y
            X00002 IT01 Numerator 3 MANUAL Board Y
            """);
  }

  @Test
  void rows_that_a_practice_may_not_enter_are_refused() throws IOException {
    EntryScene scene = scene();
    EnterResult result =
        scene.committed(
            request(
                scene,
                PRACTICE,
                APRIL,
                row("X00001", "QI01", "Numerator", "5"),
                row("X00002", "QI01", "Numerator", "5"),
                row("X00001", "AF01", "Numerator", "5"),
                row("X00001", "QI01", "Denominator", "9").replace("02/04/2026", "31/03/2026")));
    assertThat(result.first().stream().map(each -> each.line() + " " + each.sentence()))
        .containsExactly(
            "3 Cannot enter this row: it is of a practice for which you may not enter (X00002). Let somebody act who may.",
            "4 Cannot enter this row: the indicator is not entered by hand (AF01). Leave it to the extract.",
            "5 Cannot enter this row: SUBMIT_DATE is outside the days on which it may be submitted (2026-03-31). Look at the window.");
    assertThat(scene.entered()).isEqualTo("X00001 QI01 Numerator 5 MANUAL Manager Y\n");
  }

  @Test
  void a_numerator_may_not_rise_above_the_denominator_of_before() throws IOException {
    EntryScene scene = scene();
    scene.committed(
        request(
            scene,
            PRACTICE,
            APRIL,
            row("X00001", "QI01", "Numerator", "5"),
            row("X00001", "QI01", "Denominator", "10")));
    assertThatThrownBy(
            () ->
                scene.committed(
                    request(scene, PRACTICE, MAY, row("X00001", "QI01", "Numerator", "11"))))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("the numerator is above the denominator (11 above 10)");
    scene.committed(
        request(
            scene,
            PRACTICE,
            MAY,
            row("X00001", "QI01", "Numerator", "11"),
            row("X00001", "QI01", "Denominator", "12")));
    assertThat(scene.entered())
        .endsWith("Numerator 11 MANUAL Manager Y\nX00001 QI01 Denominator 12 MANUAL Manager Y\n");
  }

  @Test
  void nobody_changes_by_hand_what_another_system_has_counted() throws IOException {
    EntryScene scene = scene();
    scene.importing(
        scene.file("theirs.csv", row("X00001", "QI01", "Numerator", "5")),
        OnRefusal.REFUSE_ALL,
        APRIL);
    assertThatThrownBy(
            () ->
                scene.committed(
                    request(scene, PRACTICE, MAY, row("X00001", "QI01", "Numerator", "6"))))
        .hasMessageContaining("its value came from another system (QI01). Correct it there");
    scene.committed(request(scene, PRACTICE, MAY, row("X00001", "QI01", "Denominator", "9")));
    scene.importing(
        scene.file("theirs.csv", row("X00001", "QI01", "Denominator", "8")),
        OnRefusal.REFUSE_ALL,
        JUNE);
    assertThat(scene.entered())
        .isEqualTo(
            """
            X00001 QI01 Denominator 9 MANUAL Manager N
            X00001 QI01 Denominator 8 IMPORTED - Y
            """);
  }

  @Test
  void what_a_wrong_import_had_replaced_is_the_last_again_when_a_corrected_one_lacks_it()
      throws IOException {
    EntryScene scene = scene();
    scene.committed(request(scene, PRACTICE, APRIL, row("X00001", "QI01", "Numerator", "5")));
    scene.committed(
        request(
            scene,
            PRACTICE,
            "2026-04-21T10:00:00Z",
            row("X00001", "QI01", "Numerator", "6"),
            row("X00001", "QI01", "Denominator", "10")));
    imported(
        scene,
        MAY,
        row("X00001", "QI01", "Numerator", "7"),
        row("X00001", "QI01", "Denominator", "9"));
    assertThat(scene.entered())
        .isEqualTo(
            """
            X00001 QI01 Numerator 5 MANUAL Manager N
            X00001 QI01 Numerator 6 MANUAL Manager N
            X00001 QI01 Denominator 10 MANUAL Manager N
            X00001 QI01 Numerator 7 IMPORTED - Y
            X00001 QI01 Denominator 9 IMPORTED - Y
            """);
    imported(scene, JUNE, row("X00001", "QI01", "Denominator", "9"));
    assertThat(scene.entered())
        .isEqualTo(
            """
            X00001 QI01 Numerator 5 MANUAL Manager N
            X00001 QI01 Numerator 6 MANUAL Manager Y
            X00001 QI01 Denominator 10 MANUAL Manager N
            X00001 QI01 Denominator 9 IMPORTED - Y
            """);
  }

  private static void imported(EntryScene scene, String at, String... rows) throws IOException {
    scene.importing(scene.file("theirs.csv", String.join("\n", rows)), OnRefusal.REFUSE_ALL, at);
  }

  @Test
  void after_financial_approval_neither_practice_nor_commissioner_enters() throws IOException {
    EntryScene scene = scene();
    approve(scene, "X00001");
    String file = scene.file("entries.csv", row("X00001", "QI01", "Numerator", "5"));
    for (Origin origin : List.of(PRACTICE, BOARD)) {
      assertThatThrownBy(
              () -> scene.committed(scene.request(file, origin, OnRefusal.KEEP_THE_REST, APRIL)))
          .isInstanceOf(Stopped.DataFault.class)
          .hasMessageContaining(
              "the achievement is Financially Approved (X00001). Nothing changes after that");
    }
    assertThat(scene.tables().version(TableName.ENTRIES).version()).isNegative();
  }

  @Test
  void who_may_enter_nothing_is_told_before_the_file_is_opened() {
    assertThatThrownBy(
            () ->
                scene()
                    .committed(
                        scene().request("nowhere.csv", PRACTICE, OnRefusal.REFUSE_ALL, JUNE)))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot enter nowhere.csv: 2026-06-20 is not within 2026-04-01 to 2026-05-31. Ask the commissioner to adjust the data.");
  }

  private static EnterRequest request(EntryScene scene, Origin origin, String at, String... rows)
      throws IOException {
    return scene.request(
        scene.file("entries.csv", String.join("\n", rows)), origin, OnRefusal.KEEP_THE_REST, at);
  }

  private static String row(String practice, String indicator, String field, String value) {
    return "T,test,%s,20260331,%s,%s,%s,None,aaa100,02/04/2026,11:19:50,Y"
        .formatted(practice, indicator, field, value);
  }

  private static void approve(EntryScene scene, String practice) {
    Book book = scene.tables().book(TableName.TRANSITIONS);
    book.add(
        book.read(),
        List.of(
            RowFactory.create(
                "T",
                Date.valueOf(PERIOD_END),
                practice,
                AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL.words(),
                AchievementStatus.FINANCIALLY_APPROVED.words(),
                "APPROVED",
                "Board",
                "approval management",
                "XI01",
                Timestamp.from(Instant.parse(APRIL)),
                "",
                1L,
                1)));
  }

  private static Origin by(String name, String organisation, Role role) {
    return new Origin.ByHand(
        new Actor(name, organisation, Set.of(role)),
        new Commissioners(Commissioner.ICB, Map.of("X00001", "XI01", "X00002", "XI01")));
  }

  private EntryScene scene() {
    return new EntryScene(
        folder,
        EntryScene.service(
            "T", PERIOD_END, Map.of("QI01", Entry.MANUAL, "AF01", Entry.AUTOMATIC), "IT01"),
        List.of(),
        PERIOD_END,
        Set.of("X00001", "X00002"),
        Set.of("X00001", "X00002"));
  }
}
