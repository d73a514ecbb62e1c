package org.lister.publish;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.AchievementStatus;

/**
 * All that one commissioner is told, read from a row of {@link
 * org.lister.protect.ReleasedToCommissioners}.
 *
 * @param practices its own, in order of their codes
 * @param lines what each of them is paid for
 */
record CommissionerSummary(String commissioner, List<Paid> practices, List<Line> lines) {

  /**
   * What one practice is paid.
   *
   * @param status how far its achievement has come, empty when no step is recorded
   * @param leftOut the rule by which national figures leave it out, null when they do not
   * @param from first day on which it takes part, null when not recorded
   * @param to last day, null when none is agreed
   */
  record Paid(
      String practice,
      String name,
      String status,
      BigDecimal points,
      BigDecimal revisedMaximumPoints,
      BigDecimal payment,
      BigDecimal paidBefore,
      BigDecimal aspiration,
      BigDecimal balance,
      @Nullable String leftOut,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    boolean isApproved() {
      return status.equals(AchievementStatus.FINANCIALLY_APPROVED.words());
    }
  }

  /**
   * Points of an indicator, or how often an item was done.
   *
   * @param points null of an item
   * @param times null of an indicator with points, as price and amount are
   */
  record Line(
      String practice,
      String indicator,
      @Nullable BigDecimal points,
      @Nullable Long times,
      @Nullable BigDecimal price,
      BigDecimal amount,
      boolean isApproved) {}

  static CommissionerSummary of(Row row) {
    Cells cells = new Cells(row);
    return new CommissionerSummary(
        cells.of("commissioner"),
        cells.list("practices").stream().map(CommissionerSummary::paid).toList(),
        cells.list("lines").stream().map(CommissionerSummary::line).toList());
  }

  BigDecimal sum(Function<Paid, BigDecimal> figure) {
    return practices.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What may be paid now: what was approved to earlier days has been paid. */
  BigDecimal approvedPayment() {
    return practices.stream()
        .filter(Paid::isApproved)
        .map(paid -> paid.payment().subtract(paid.paidBefore()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Stream<Paid> leftOut() {
    return practices.stream().filter(each -> each.leftOut() != null);
  }

  private static Paid paid(Cells cells) {
    return new Paid(
        cells.of("practice"),
        cells.text("practice_name"),
        cells.text("status"),
        cells.amount("points"),
        cells.amount("revised_maximum_points"),
        cells.amount("payment"),
        cells.amount("paid_before"),
        cells.amount("aspiration"),
        cells.amount("balance"),
        cells.orNull("left_out"),
        day(cells.orNull("from_date")),
        day(cells.orNull("to_date")));
  }

  private static Line line(Cells cells) {
    return new Line(
        cells.of("practice"),
        cells.of("indicator"),
        cells.orNull("points"),
        cells.orNull("times"),
        cells.orNull("price"),
        cells.amount("amount"),
        cells.<Boolean>of("is_approved"));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
