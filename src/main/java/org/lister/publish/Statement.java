package org.lister.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * All that one practice's statement tells it, read from a row of {@link
 * org.lister.protect.Released}.
 *
 * @param achieved in the order of the service
 * @param history every step of the achievement, the first first
 */
record Statement(
    String practice,
    Settlement settlement,
    List<Achieved> achieved,
    List<Prevalence> prevalences,
    List<Change> changes,
    List<Step> history) {

  /**
   * How common a group's disease is at the practice.
   *
   * @param list the list of its ages, such as 17OV
   */
  record Prevalence(String group, @Nullable Long register, String list, @Nullable Long listSize) {}

  /** What the last calculation changed of an indicator, or of the whole: TOTAL. */
  record Change(
      String indicator,
      BigDecimal pointsBefore,
      BigDecimal pointsNow,
      BigDecimal amountBefore,
      BigDecimal amountNow,
      String reason) {}

  /** A step of the achievement: who acted is told by role and organisation. */
  record Step(
      Instant decided,
      String from,
      String to,
      String action,
      String role,
      String organisation,
      String why) {}

  static Statement of(Row row) {
    Cells cells = new Cells(row);
    return new Statement(
        cells.of("practice"),
        Settlement.of(cells.list("settlement").get(0).row()),
        cells.list("achievements").stream().map(Achieved::of).toList(),
        cells.list("prevalences").stream().map(Statement::prevalence).toList(),
        cells.list("differences").stream().map(Statement::change).toList(),
        cells.list("transitions").stream().map(Statement::step).toList());
  }

  /** How far the achievement has come; empty when no step is recorded. */
  String status() {
    return history.isEmpty() ? "" : history.get(history.size() - 1).to();
  }

  Stream<Achieved> withPoints() {
    return achieved.stream().filter(each -> !each.isItem());
  }

  Stream<Achieved> items() {
    return achieved.stream().filter(Achieved::isItem);
  }

  private static Prevalence prevalence(Cells cells) {
    return new Prevalence(
        cells.text("group_code"),
        cells.orNull("register"),
        cells.text("list"),
        cells.orNull("list_size"));
  }

  private static Change change(Cells cells) {
    return new Change(
        cells.of("indicator"),
        cells.amount("points_before"),
        cells.amount("points_now"),
        cells.amount("amount_before"),
        cells.amount("amount_now"),
        cells.text("reason"));
  }

  private static Step step(Cells cells) {
    return new Step(
        cells.instant("decided"),
        cells.text("from_status"),
        cells.text("to_status"),
        cells.text("action"),
        cells.text("role"),
        cells.text("organisation"),
        cells.text("why"));
  }
}
