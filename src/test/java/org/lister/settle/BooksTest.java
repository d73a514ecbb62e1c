package org.lister.settle;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lister.settle.BooksScene.APRIL;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.LedgerOfTests;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Terms.Need;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.Transitions;

/** What is settled meets what was decided, and runs that died meet those that come after them. */
@Tag("long")
class BooksTest {

  @TempDir private Path folder;

  @Test
  void a_calculation_whose_figures_were_never_committed_is_no_step() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.dying(APRIL);
    assertThat(scene.steps(APRIL, "X00001")).isEmpty();
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00001"))
        .isEqualTo(
            "Cannot declare the achievement of X00001: a calculation of it has not ended. Wait for it, or run lister settle again when that run died.");
    scene.settle(APRIL);
    assertThat(scene.settlements(APRIL)).isEqualTo("X00001 | 1 | 1206.00 |  | 1206.00");
    assertThat(scene.steps(APRIL, "X00001"))
        .isEqualTo("CALCULATED 1 → Awaiting Service Provider Approval: first calculation");
    scene.approve(APRIL, "X00001");
  }

  @Test
  void nobody_approves_while_a_recalculation_is_on_its_way_and_its_death_changes_nothing() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.settle(APRIL);
    scene.decide(Decision.DECLARE, APRIL, "X00001");
    scene.count(APRIL, "X00001 110");
    scene.dying(APRIL);
    assertThat(scene.said(Decision.APPROVE, APRIL, "X00001"))
        .contains("a calculation of it has not ended");
    scene.count(APRIL, "X00001 100");
    scene.settle(APRIL);
    assertThat(scene.steps(APRIL, "X00001"))
        .endsWith("DECLARED 1 → Awaiting Commissioning Organisation Approval:")
        .doesNotContain("RECALCULATED");
    assertThat(scene.said(Decision.APPROVE, APRIL, "X00001")).isEqualTo("done");
  }

  @Test
  void a_service_that_requires_nobody_is_not_frozen_by_a_run_that_died() {
    BooksScene scene = BooksScene.at(folder).requiring(Need.NOT_REQUIRED, Need.NOT_REQUIRED);
    scene.count(APRIL, "X00001 100");
    scene.dying(APRIL);
    assertThat(scene.settle(APRIL).frozen()).isZero();
    assertThat(scene.settlements(APRIL)).isEqualTo("X00001 | 1 | 1206.00 |  | 1206.00");
    assertThat(scene.settle(APRIL).frozen()).isEqualTo(1);
    assertThat(scene.settlements(APRIL)).isEqualTo("X00001 | 1 | 1206.00 |  | 1206.00");
  }

  @Test
  void nobody_signs_for_the_old_figures_of_a_practice_whose_new_counts_were_refused() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100, X00002 7, X00003 1");
    scene.settle(APRIL);
    scene.decide(Decision.DECLARE, APRIL, "X00002");
    scene.count(APRIL, "X00001 -9, X00002 -1, X00003 1");
    scene.settle(APRIL);
    assertThat(scene.settlements(APRIL)).contains("X00001 | 1 | 1206.00");
    String why =
        "its figures are not those of its counts, which cannot be settled (numerator of XI001 is below 0 (-9)). Mend the counts, run lister settle and look at the figures first.";
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00001"))
        .isEqualTo("Cannot declare the achievement of X00001: " + why);
    assertThat(scene.said(Decision.APPROVE, APRIL, "X00002"))
        .contains("Cannot approve the achievement of X00002", "below 0 (-1)");
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00003")).isEqualTo("done");
    scene.decide(Decision.RETURN, APRIL, "X00002");
    scene.count(APRIL, "X00001 100, X00002 7, X00003 1");
    scene.settle(APRIL);
    scene.approve(APRIL, "X00002");
  }

  @Test
  void who_drops_out_of_the_counts_loses_its_figures_unless_they_are_approved() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100, X00002 7, X00003 1");
    scene.settle(APRIL);
    scene.approve(APRIL, "X00002");
    scene.decide(Decision.DECLARE, APRIL, "X00003");
    scene.count(APRIL, "X00001 100");
    assertThat(scene.settle(APRIL).gone()).containsExactly("X00003");
    assertThat(scene.drawn(TableName.SETTLEMENTS, APRIL, "practice")).isEqualTo("X00001\nX00002");
    assertThat(scene.drawn(TableName.ACHIEVEMENTS, APRIL, "practice")).isEqualTo("X00001\nX00002");
    assertThat(scene.steps(APRIL, "X00003"))
        .endsWith(
            "RECALCULATED 1 → Awaiting Service Provider Approval: there are no counts of it any more");
    assertThat(scene.settle(APRIL).gone()).isEmpty();
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00003"))
        .contains("there are no counts of it any more");
    scene.count(APRIL, "X00001 100, X00003 2");
    scene.settle(APRIL);
    assertThat(scene.settlements(APRIL)).contains("X00003 | 2 | 24.12");
    assertThat(scene.said(Decision.DECLARE, APRIL, "X00003")).isEqualTo("done");
  }

  @Test
  void what_changed_at_an_approved_or_refused_practice_stays_told() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100, X00002 7");
    scene.settle(APRIL);
    scene.count(APRIL, "X00001 110, X00002 8");
    scene.settle(APRIL);
    scene.approve(APRIL, "X00001");
    String before =
        scene.drawn(TableName.DIFFERENCES, APRIL, "practice", "indicator", "amount_now", "reason");
    assertThat(before).contains("X00001 | TOTAL | 1326.60 | DATA", "X00002 | TOTAL | 96.48 | DATA");
    scene.count(APRIL, "X00001 120, X00002 -1");
    scene.settle(APRIL);
    assertThat(
            scene.drawn(
                TableName.DIFFERENCES, APRIL, "practice", "indicator", "amount_now", "reason"))
        .isEqualTo(before);
  }

  @Test
  void an_approval_while_other_figures_are_written_freezes_the_practice() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100, X00002 7");
    scene.settle(APRIL);
    scene.decide(Decision.DECLARE, APRIL, "X00001");
    Book.Page page = scene.tables().book(TableName.TRANSITIONS).read();
    scene.decide(Decision.APPROVE, APRIL, "X00001");
    Books books = books(scene, "DATA");
    assertThat(books.upon(page)).isEmpty();
    Books.Entered entered = books.enter();
    LedgerOfTests.commit(scene.tables(), entered.written());
    assertThat(entered.frozen()).isEqualTo(1);
    assertThat(scene.settlements(APRIL))
        .isEqualTo(
            """
            X00001 | 1 | 1206.00 |  | 1206.00
            X00002 | 2 | 168.84 |  | 168.84""");
    assertThat(scene.steps(APRIL, "X00001")).doesNotContain("RECALCULATED");
    assertThat(scene.steps(APRIL, "X00002")).contains("RECALCULATED 2");
  }

  @Test
  void an_approval_is_noticed_where_no_step_is_to_be_added() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.settle(APRIL);
    scene.decide(Decision.DECLARE, APRIL, "X00001");
    Book.Page page = scene.tables().book(TableName.TRANSITIONS).read();
    scene.decide(Decision.APPROVE, APRIL, "X00001");
    Books books = books(scene, null);
    assertThat(books.upon(page)).isEmpty();
    assertThat(books.enter().frozen()).isEqualTo(1);
  }

  /** Every payment twice what it was, for this reason; as it was without one. */
  private static Books books(BooksScene scene, @Nullable String why) {
    int times = why == null ? 1 : 2;
    Dataset<Row> settlements =
        scene
            .tables()
            .read(TableName.SETTLEMENTS)
            .withColumn("payment", col("payment").multiply(times).cast("decimal(14,2)"))
            .withColumn("calculation", col("calculation").plus(times - 1))
            .select(
                col("practice"), struct(columns(Forms.SETTLEMENT.fieldNames())).as("settlement"));
    Dataset<Row> achievements =
        scene
            .tables()
            .read(TableName.ACHIEVEMENTS)
            .groupBy("practice")
            .agg(collect_list(struct(columns(Forms.ACHIEVEMENT.fieldNames()))).as("achievements"));
    Dataset<Row> settled =
        settlements
            .join(achievements, "practice")
            .withColumn("prevalences", lit(null))
            .withColumn("differences", lit(null))
            .withColumn("changed", lit(why))
            .withColumn("refusals", array());
    return new Books(
        scene.tables(),
        scene.request(APRIL),
        List.of(),
        scene.tables().spark().createDataFrame(settled.collectAsList(), Forms.SETTLED));
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
  }

  @Test
  void practices_that_await_a_step_that_is_required_no_more_go_on() {
    BooksScene before = BooksScene.at(folder);
    before.count(APRIL, "X00001 100, X00002 7");
    before.settle(APRIL);
    before.decide(Decision.DECLARE, APRIL, "X00002");
    BooksScene after = before.requiring(Need.NOT_REQUIRED, Need.REQUIRED);
    after.settle(APRIL);
    assertThat(after.steps(APRIL, "X00001"))
        .endsWith(
            "RECALCULATED 1 → Awaiting Commissioning Organisation Approval: the service requires other steps");
    assertThat(after.steps(APRIL, "X00002")).doesNotContain("RECALCULATED");
    assertThat(after.said(Decision.APPROVE, APRIL, "X00001")).isEqualTo("done");
    after.settle(APRIL);
    assertThat(after.steps(APRIL, "X00002")).doesNotContain("RECALCULATED");
  }

  @Test
  void the_book_that_counts_and_the_page_to_write_upon_are_told_apart() {
    BooksScene scene = BooksScene.at(folder);
    scene.count(APRIL, "X00001 100");
    scene.settle(APRIL);
    scene.count(APRIL, "X00001 110");
    scene.dying(APRIL);
    Transitions transitions = Transitions.read(scene.tables());
    assertThat(transitions.rows().count()).isEqualTo(1);
    assertThat(transitions.unfinished().count()).isEqualTo(1);
    assertThat(transitions.page().rows().count()).isEqualTo(2);
    assertThat(Status.of(scene.tables(), "T", APRIL, Optional.empty()).latest().get(0).action())
        .isEqualTo("CALCULATED");
  }
}
