package org.lister.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.publish.pages.StatementPage;
import org.lister.publish.pages.StatementPage.Total;

/** What makes up a payment, line by line, so that each line can be worked out again by hand. */
record StatementPayment(Statement statement, PaidFor paidFor) {

  StatementPage.Payment page() {
    PaymentLines lines = PaymentLines.of(statement);
    Settlement settlement = statement.settlement();
    return new StatementPage.Payment(
        lines.groups().isEmpty() ? "" : formula(settlement),
        lines.groups().stream().map(this::group).toList(),
        lines.items().stream().map(item -> item(item, paidFor)).toList(),
        Words.pounds(settlement.payment()),
        after(settlement));
  }

  private static String formula(Settlement settlement) {
    String list =
        settlement.listFactor() == null
            ? ""
            : " × list factor " + Words.plain(settlement.listFactor()) + inBrackets(settlement);
    return "Points × £%s a point%s × disease factor of the group."
        .formatted(Words.plain(settlement.poundPerPoint()), list);
  }

  private static String inBrackets(Settlement settlement) {
    return settlement.listSize() == null || settlement.averageList() == null
        ? ""
        : " (your list of %s patients / the national average of %s)"
            .formatted(Words.count(settlement.listSize()), average(settlement.averageList()));
  }

  private static String average(BigDecimal list) {
    return list.stripTrailingZeros().scale() <= 0
        ? Words.count(list.longValueExact())
        : Words.plain(list);
  }

  private StatementPage.Group group(PaymentLines.Group group) {
    return new StatementPage.Group(
        group.code(),
        paidFor.group(group.code()),
        prevalence(group.code()),
        factor(group.diseaseFactor()),
        Words.points(group.points()),
        Words.pounds(group.amount()));
  }

  private String prevalence(String group) {
    return statement.prevalences().stream()
        .filter(each -> each.group().equals(group) && each.register() != null)
        .map(each -> Words.count(each.register()) + ofTheList(each))
        .findFirst()
        .orElse("–");
  }

  private static String ofTheList(Statement.Prevalence prevalence) {
    return prevalence.listSize() == null ? "" : " of " + Words.count(prevalence.listSize());
  }

  private static String factor(@Nullable BigDecimal factor) {
    return factor == null ? "1" : Words.plain(factor);
  }

  static StatementPage.Item item(PaymentLines.Item item, PaidFor paidFor) {
    return new StatementPage.Item(
        item.indicator(),
        paidFor.title(item.indicator()),
        Words.count(item.times()),
        Words.pounds(item.price()),
        Words.pounds(item.amount()));
  }

  /** What becomes of the payment where some of it was paid already. */
  private static List<Total> after(Settlement settlement) {
    if (!settlement.isPaidInPart()) {
      return List.of();
    }
    List<Total> after = new ArrayList<>();
    takenOff(after, "Paid before, approved to earlier days", settlement.paidBefore());
    takenOff(after, "Aspiration, paid in advance", settlement.aspiration());
    after.add(StatementTotals.balance(settlement.balance()));
    return after;
  }

  private static void takenOff(List<Total> after, String what, BigDecimal pounds) {
    if (pounds.signum() != 0) {
      after.add(new Total(what, Words.pounds(pounds.negate()), ""));
    }
  }
}
