package org.lister.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The calculation before of one practice, held beside the one now.
 *
 * @param settlement null at the first calculation
 */
record Before(@Nullable Row settlement, List<Row> achievements) {

  private static final List<String> COUNTS = List.of("register", "numerator", "denominator");

  /** What somebody who declares a figure has seen of an indicator. */
  private static final List<String> SEEN =
      List.of("register", "numerator", "denominator", "points", "price", "line");

  /** The same of the whole. */
  private static final List<String> SEEN_OF_ALL =
      List.of("list_size", "points", "revised_maximum_points", "payment", "aspiration", "left_out");

  /** The number of this calculation. */
  int calculation(Row now, List<Row> achievementsNow) {
    if (settlement == null) {
      return 1;
    }
    int before = settlement.getAs("calculation");
    return isChanged(now, achievementsNow) ? before + 1 : before;
  }

  /** Whether a figure is another one. */
  boolean isChanged(Row now, List<Row> achievementsNow) {
    return settlement == null
        || !isSame(settlement, now, SEEN_OF_ALL)
        || achievements.size() != achievementsNow.size()
        || pairs(achievementsNow).stream().anyMatch(Pair::isChanged);
  }

  /** Rows of differences: practice, indicator, points and amounts before and now, reason. */
  List<Row> differences(Row now, List<Row> achievementsNow) {
    if (settlement == null) {
      return List.of();
    }
    List<Row> differences = new ArrayList<>();
    TreeSet<String> reasons = new TreeSet<>();
    for (Pair pair : pairs(achievementsNow)) {
      if (pair.differs()) {
        String reason = reason(pair.isOfOtherCounts(), now);
        reasons.addAll(List.of(reason.split(", ")));
        differences.add(difference(now, pair.indicator(), pair.before(), pair.now(), reason));
      }
    }
    if (!isSame(settlement, now, List.of("points", "payment"))) {
      String reason = reasons.isEmpty() ? reason(false, now) : String.join(", ", reasons);
      differences.add(total(now, reason));
    }
    return differences;
  }

  /** Whatever neither rules nor parameters explain, the data of this practice or others do. */
  private String reason(boolean hasOtherCounts, Row now) {
    List<String> reasons = new ArrayList<>();
    boolean isOfRules = isOther("rules", now);
    boolean isOfParameters = isOther("parameters", now);
    if (hasOtherCounts || isOther("list_size", now) || !isOfRules && !isOfParameters) {
      reasons.add("DATA");
    }
    if (isOfParameters) {
      reasons.add("PARAMETERS");
    }
    if (isOfRules) {
      reasons.add("RULES");
    }
    return String.join(", ", reasons);
  }

  private boolean isOther(String column, Row now) {
    return !isSame(Objects.requireNonNull(settlement), now, List.of(column));
  }

  private static Row difference(
      Row practice, String indicator, @Nullable Row before, @Nullable Row now, String reason) {
    return RowFactory.create(
        practice.getAs("practice"),
        indicator,
        number(before, "points"),
        number(now, "points"),
        pounds(before),
        pounds(now),
        reason);
  }

  private Row total(Row now, String reason) {
    return RowFactory.create(
        now.getAs("practice"),
        "TOTAL",
        number(settlement, "points"),
        number(now, "points"),
        number(settlement, "payment"),
        number(now, "payment"),
        reason);
  }

  private static @Nullable BigDecimal number(@Nullable Row row, String column) {
    return row == null ? null : row.getAs(column);
  }

  private static @Nullable BigDecimal pounds(@Nullable Row row) {
    BigDecimal amount = number(row, "amount");
    return amount == null ? null : amount.setScale(2, java.math.RoundingMode.HALF_UP);
  }

  /** An indicator then and now; one of them may be missing. */
  private record Pair(String indicator, @Nullable Row before, @Nullable Row now) {

    boolean isChanged() {
      return before == null || now == null || !isSame(before, now, SEEN);
    }

    boolean isOfOtherCounts() {
      return before != null && now != null && !isSame(before, now, COUNTS);
    }

    boolean differs() {
      return !isEqual(number(before, "points"), number(now, "points"))
          || !isEqual(pounds(before), pounds(now));
    }
  }

  private List<Pair> pairs(List<Row> achievementsNow) {
    Map<String, Row> then = byIndicator(achievements);
    Map<String, Row> now = byIndicator(achievementsNow);
    return Stream.concat(now.keySet().stream(), then.keySet().stream())
        .distinct()
        .map(indicator -> new Pair(indicator, then.get(indicator), now.get(indicator)))
        .toList();
  }

  private static Map<String, Row> byIndicator(List<Row> rows) {
    Map<String, Row> byIndicator = new LinkedHashMap<>();
    rows.forEach(row -> byIndicator.put(row.getAs("indicator"), row));
    return byIndicator;
  }

  private static boolean isSame(Row one, Row other, List<String> columns) {
    return columns.stream().allMatch(column -> isEqual(one.getAs(column), other.getAs(column)));
  }

  private static boolean isEqual(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal number && other instanceof BigDecimal with
        ? number.compareTo(with) == 0
        : Objects.equals(one, other);
  }
}
