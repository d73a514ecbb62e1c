package org.lister.publish;

import java.util.List;

/** A row a practice of a commissioner: what it is paid. */
final class SummarySheet {

  private static final List<String> HEADER =
      List.of(
          "practice",
          "practice_name",
          "status",
          "points",
          "revised_maximum_points",
          "payment",
          "paid_before",
          "aspiration",
          "balance",
          "left_out");

  private SummarySheet() {}

  static Sheet of(CommissionerSummary summary) {
    return new Sheet(
        "summary.csv", HEADER, summary.practices().stream().map(SummarySheet::cells).toList());
  }

  private static List<String> cells(CommissionerSummary.Paid paid) {
    return List.of(
        paid.practice(),
        paid.name(),
        paid.status(),
        Words.plain(paid.points()),
        Words.plain(paid.revisedMaximumPoints()),
        paid.payment().toPlainString(),
        paid.paidBefore().toPlainString(),
        paid.aspiration().toPlainString(),
        paid.balance().toPlainString(),
        paid.leftOut() == null ? "" : paid.leftOut());
  }
}
