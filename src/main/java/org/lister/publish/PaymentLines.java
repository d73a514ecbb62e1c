package org.lister.publish;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes up the payment: a line a group of indicators and a line an item, each to the penny as
 * it was settled. The payment is their sum.
 */
record PaymentLines(List<Group> groups, List<Item> items) {

  /** Points of a group, weighed by how common its disease is. */
  record Group(
      String code, @Nullable BigDecimal diseaseFactor, BigDecimal points, BigDecimal amount) {

    Group and(Achieved indicator) {
      BigDecimal more = indicator.points() == null ? BigDecimal.ZERO : indicator.points();
      return new Group(code, diseaseFactor, points.add(more), amount);
    }
  }

  /** Something done a number of times. */
  record Item(String indicator, long times, @Nullable BigDecimal price, BigDecimal amount) {}

  static PaymentLines of(Statement statement) {
    Map<String, Group> groups = new LinkedHashMap<>();
    statement
        .withPoints()
        .forEach(
            indicator ->
                groups.merge(
                    indicator.group(), of(indicator), (group, any) -> group.and(indicator)));
    return new PaymentLines(
        List.copyOf(groups.values()), statement.items().map(PaymentLines::item).toList());
  }

  private static Group of(Achieved indicator) {
    return new Group(
            indicator.group(), indicator.diseaseFactor(), BigDecimal.ZERO, indicator.line())
        .and(indicator);
  }

  private static Item item(Achieved item) {
    long times = item.numerator() == null ? 0 : item.numerator();
    return new Item(item.indicator(), times, item.price(), item.line());
  }
}
