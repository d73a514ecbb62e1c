package org.lister.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lister.publish.pages.StatementPage.Total;

/** What a reader of a statement looks for first. */
record StatementTotals(Statement statement, StatementPeriod period) {

  List<Total> all() {
    Settlement settlement = statement.settlement();
    List<Total> totals = new ArrayList<>();
    totals.add(new Total("Payment", Words.pounds(settlement.payment()), paidFor()));
    if (settlement.maximumPoints().signum() > 0) {
      totals.add(points(settlement));
    }
    if (settlement.isPaidInPart()) {
      totals.add(balance(settlement.balance()));
    }
    totals.add(new Total("Status", status(), ""));
    if (settlement.leftOut() != null) {
      String why = LeftOut.why(Objects.requireNonNull(settlement.leftOut()));
      totals.add(new Total("National figures", "left out", "Because " + why + "."));
    }
    return totals;
  }

  private String paidFor() {
    String what = statement.items().findAny().isPresent() ? "done" : "achieved";
    return "for what was %s %s".formatted(what, period.isOver() ? "in the period" : "to date");
  }

  private static Total points(Settlement settlement) {
    return new Total(
        "Points",
        Words.points(settlement.points()),
        "of %s that your practice can achieve"
            .formatted(Words.plain(settlement.revisedMaximumPoints())));
  }

  static Total balance(BigDecimal balance) {
    return balance.signum() < 0
        ? new Total("Balance", Words.pounds(balance), "your practice was paid this much too much")
        : new Total("Balance", Words.pounds(balance), "still to be paid");
  }

  private String status() {
    return statement.status().isEmpty() ? "not recorded" : statement.status();
  }
}
