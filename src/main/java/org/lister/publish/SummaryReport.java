package org.lister.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lister.publish.pages.CommissionerPage;
import org.lister.publish.pages.StatementPage;
import org.lister.publish.pages.StatementPage.Total;

/** The page that says what a commissioner's practices are paid. */
record SummaryReport(CommissionerSummary summary, PaidFor paidFor, StatementPeriod period) {

  PackFile file(Provenance from) {
    return new PackFile("summary.html", page(from).html().getBytes(StandardCharsets.UTF_8));
  }

  private CommissionerPage page(Provenance from) {
    return new CommissionerPage(
        summary.commissioner(),
        from.serviceName(),
        "%s to %s".formatted(Words.day(period.from()), Words.day(period.to())),
        period.inWords(),
        totals(),
        summary.practices().stream().map(SummaryReport::practice).toList(),
        sum(),
        items(),
        summary.leftOut().map(SummaryReport::leftOut).toList(),
        SmallPrint.of(from));
  }

  private List<Total> totals() {
    long approved =
        summary.practices().stream().filter(CommissionerSummary.Paid::isApproved).count();
    List<Total> totals = new ArrayList<>();
    totals.add(
        new Total(
            "Payment",
            Words.pounds(summary.sum(CommissionerSummary.Paid::payment)),
            "to %s".formatted(practices(summary.practices().size()))));
    totals.add(
        new Total(
            "Approved", Words.pounds(summary.approvedPayment()), "of " + practices(approved)));
    totals.add(
        new Total(
            "Balance",
            Words.pounds(summary.sum(CommissionerSummary.Paid::balance)),
            "after what was paid before and in advance"));
    return totals;
  }

  private static String practices(long count) {
    return Words.count(count) + (count == 1 ? " practice" : " practices");
  }

  private static CommissionerPage.Practice practice(CommissionerSummary.Paid paid) {
    return new CommissionerPage.Practice(
        paid.practice(),
        paid.name(),
        paid.status(),
        Words.points(paid.points()),
        Words.plain(paid.revisedMaximumPoints()),
        Words.pounds(paid.payment()),
        Words.pounds(paid.paidBefore()),
        Words.pounds(paid.aspiration()),
        Words.pounds(paid.balance()));
  }

  private CommissionerPage.Practice sum() {
    return new CommissionerPage.Practice(
        "",
        "All practices",
        "",
        Words.points(summary.sum(CommissionerSummary.Paid::points)),
        Words.plain(summary.sum(CommissionerSummary.Paid::revisedMaximumPoints)),
        Words.pounds(summary.sum(CommissionerSummary.Paid::payment)),
        Words.pounds(summary.sum(CommissionerSummary.Paid::paidBefore)),
        Words.pounds(summary.sum(CommissionerSummary.Paid::aspiration)),
        Words.pounds(summary.sum(CommissionerSummary.Paid::balance)));
  }

  /** An item of all practices together: each practice's amount is to the penny already. */
  private List<StatementPage.Item> items() {
    Map<String, PaymentLines.Item> items = new TreeMap<>();
    summary.lines().stream()
        .filter(line -> line.price() != null)
        .map(SummaryReport::item)
        .forEach(item -> items.merge(item.indicator(), item, SummaryReport::together));
    return items.values().stream().map(item -> StatementPayment.item(item, paidFor)).toList();
  }

  private static PaymentLines.Item item(CommissionerSummary.Line line) {
    long times = line.times() == null ? 0 : line.times();
    return new PaymentLines.Item(line.indicator(), times, line.price(), line.amount());
  }

  private static PaymentLines.Item together(PaymentLines.Item one, PaymentLines.Item other) {
    return new PaymentLines.Item(
        one.indicator(),
        one.times() + other.times(),
        one.price(),
        one.amount().add(other.amount()));
  }

  private static CommissionerPage.LeftOut leftOut(CommissionerSummary.Paid paid) {
    return new CommissionerPage.LeftOut(
        paid.practice(), paid.name(), LeftOut.why(Objects.requireNonNull(paid.leftOut())));
  }
}
