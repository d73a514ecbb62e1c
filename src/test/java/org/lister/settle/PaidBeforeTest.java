package org.lister.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lister.settle.BooksScene.APRIL;
import static org.lister.settle.BooksScene.MAY;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Terms.Need;

/** Counts grow from the first day of the contract; nobody is paid twice for one dose. */
@Tag("long")
class PaidBeforeTest {

  @TempDir private Path folder;

  @Test
  void what_was_approved_in_april_is_taken_off_in_may() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100, X00002 10");
    scene.settle(APRIL);
    assertThat(scene.settlements(APRIL))
        .isEqualTo(
            """
            X00001 | 1 | 1206.00 |  | 1206.00
            X00002 | 1 | 120.60 |  | 120.60""");
    scene.approve(APRIL, "X00001");
    scene.count(MAY, "X00001 220, X00002 30");
    scene.settle(MAY);
    assertThat(scene.settlements(MAY))
        .isEqualTo(
            """
            X00001 | 1 | 2653.20 | 1206.00 | 1447.20
            X00002 | 1 | 361.80 |  | 361.80""");
    scene.approve(MAY, "X00001");
    LocalDate june = LocalDate.of(2025, 6, 30);
    scene.count(june, "X00001 220");
    scene.settle(june);
    assertThat(scene.settlements(june)).isEqualTo("X00001 | 1 | 2653.20 | 2653.20 | 0.00");
  }

  @Test
  void an_approval_of_an_earlier_day_has_to_be_taken_off_before_anybody_signs() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.count(MAY, "X00001 220");
    scene.settle(APRIL);
    scene.settle(MAY);
    scene.decide(Decision.DECLARE, MAY, "X00001");
    scene.approve(APRIL, "X00001");
    assertThat(scene.said(Decision.APPROVE, MAY, "X00001"))
        .isEqualTo(
            "Cannot approve the achievement of X00001: an earlier day was approved since its balance was worked out. Run lister settle and look at it first.");
    scene.settle(MAY);
    assertThat(scene.settlements(MAY)).isEqualTo("X00001 | 2 | 2653.20 | 1206.00 | 1447.20");
    assertThat(scene.steps(MAY, "X00001"))
        .endsWith("RECALCULATED 2 → Awaiting Service Provider Approval: paid before");
    scene.approve(MAY, "X00001");
  }

  @Test
  void what_was_approved_with_a_later_day_is_not_approved_once_more() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.count(MAY, "X00001 220");
    scene.settle(APRIL);
    scene.settle(MAY);
    scene.approve(MAY, "X00001");
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00001"))
        .isEqualTo(
            "Cannot declare the achievement of X00001: it is Financially Approved to 2025-05-31, in which all of this is paid. Leave it out.");
  }

  @Test
  void a_service_that_requires_nobody_approves_no_day_before_one_that_is_approved() {
    BooksScene scene = BooksScene.at(folder).requiring(Need.NOT_REQUIRED, Need.NOT_REQUIRED);
    scene.count(MAY, "X00001 220");
    scene.count(APRIL, "X00001 100");
    scene.settle(MAY);
    scene.settle(APRIL);
    assertThat(scene.steps(MAY, "X00001"))
        .isEqualTo("CALCULATED 1 → Financially Approved: first calculation");
    assertThat(scene.steps(APRIL, "X00001"))
        .isEqualTo(
            "CALCULATED 1 → Awaiting Commissioning Organisation Approval: first calculation");
  }
}
