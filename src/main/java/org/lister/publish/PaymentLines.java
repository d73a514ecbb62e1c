package org.lister.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes up the payment: a line a group of indicators and a line an item, each to the penny.
 *
 * @param rounding what the payment is above the sum of the lines, mostly 0
 */
record PaymentLines(List<Group> groups, List<Item> items, BigDecimal rounding) {

  /** Points of a group, weighed by how common its disease is. */
  record Group(
      String code, @Nullable BigDecimal diseaseFactor, BigDecimal points, BigDecimal amount) {

    Group and(Achieved indicator) {
      BigDecimal more = indicator.points() == null ? BigDecimal.ZERO : indicator.points();
      return new Group(code, diseaseFactor, points.add(more), amount.add(indicator.amount()));
    }

    Group toThePenny() {
      return new Group(code, diseaseFactor, points, pennies(amount));
    }
  }

  /** Something done a number of times. */
  record Item(String indicator, long times, @Nullable BigDecimal price, BigDecimal amount) {}

  private record Key(String group, @Nullable BigDecimal factor) {
    static Key of(Achieved indicator) {
      return new Key(indicator.group(), indicator.diseaseFactor());
    }
  }

  static PaymentLines of(Statement statement) {
    List<Group> groups = groups(statement);
    List<Item> items = statement.items().map(PaymentLines::item).toList();
    BigDecimal sum =
        Stream.concat(groups.stream().map(Group::amount), items.stream().map(Item::amount))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal payment = statement.settlement().payment();
    return new PaymentLines(groups, items, payment.subtract(sum));
  }

  private static List<Group> groups(Statement statement) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    statement
        .withPoints()
        .forEach(
            indicator ->
                groups.merge(
                    Key.of(indicator), of(indicator), (group, one) -> group.and(indicator)));
    return groups.values().stream().map(Group::toThePenny).toList();
  }

  private static Group of(Achieved indicator) {
    return new Group(indicator.group(), indicator.diseaseFactor(), BigDecimal.ZERO, BigDecimal.ZERO)
        .and(indicator);
  }

  private static Item item(Achieved item) {
    long times = item.numerator() == null ? 0 : item.numerator();
    return new Item(item.indicator(), times, item.price(), pennies(item.amount()));
  }

  private static BigDecimal pennies(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
