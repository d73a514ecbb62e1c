package org.lister.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row an indicator or item, and a last row for the whole: all figures of a statement. */
final class StatementSheet {

  private static final List<String> HEADER =
      List.of(
          "indicator",
          "title",
          "group",
          "source",
          "register",
          "numerator",
          "denominator",
          "percent",
          "lower_threshold",
          "upper_threshold",
          "maximum_points",
          "points",
          "projected_points",
          "to_next_point",
          "to_upper_threshold",
          "list_factor",
          "disease_factor",
          "price",
          "amount",
          "line");

  private StatementSheet() {}

  static Sheet of(Statement statement, PaidFor paidFor) {
    List<List<String>> rows = new ArrayList<>();
    String listFactor = Words.plain(statement.settlement().listFactor());
    statement.achieved().forEach(each -> rows.add(cells(each, paidFor, listFactor)));
    rows.add(total(statement.settlement()));
    return new Sheet("statement.csv", HEADER, rows);
  }

  private static List<String> cells(Achieved achieved, PaidFor paidFor, String listFactor) {
    PaidFor.Thresholds thresholds = paidFor.thresholds(achieved.indicator());
    return List.of(
        achieved.indicator(),
        paidFor.title(achieved.indicator()),
        achieved.group(),
        achieved.source(),
        count(achieved.register()),
        count(achieved.numerator()),
        count(achieved.denominator()),
        Words.plain(achieved.percent()),
        thresholds.lower(),
        thresholds.upper(),
        Words.plain(achieved.maximumPoints()),
        Words.plain(achieved.points()),
        Words.plain(achieved.projectedPoints()),
        count(achieved.toNextPoint()),
        count(achieved.toUpper()),
        achieved.isItem() ? "" : listFactor,
        Words.plain(achieved.diseaseFactor()),
        Words.plain(achieved.price()),
        Words.plain(achieved.amount()),
        achieved.line().toPlainString());
  }

  private static List<String> total(Settlement settlement) {
    return List.of(
        "TOTAL",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Words.plain(settlement.maximumPoints()),
        Words.plain(settlement.points()),
        Words.plain(settlement.projectedPoints()),
        "",
        "",
        Words.plain(settlement.listFactor()),
        "",
        "",
        "",
        settlement.payment().toPlainString());
  }

  private static String count(@Nullable Long count) {
    return count == null ? "" : count.toString();
  }
}
