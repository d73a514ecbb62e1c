package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.domain.quality.NationalRule;
import org.lister.store.TableVersion;

/** What the driver is told of settled practices: totals, and a row a practice that stands out. */
final class Findings {

  private static final int MOST_TOLD = 20;

  /** Of one practice; whoever mends them will see the rest. */
  private static final int MOST_OF_A_PRACTICE = 5;

  private final SortedMap<String, List<String>> refused;

  private Findings(SortedMap<String, List<String>> refused) {
    this.refused = refused;
  }

  static Findings of(Dataset<Row> settled) {
    SortedMap<String, List<String>> refused = new TreeMap<>();
    settled
        .where(size(col("refusals")).gt(0))
        .selectExpr(
            "practice",
            "slice(transform(refusals, each -> each.sentence), 1, %d)"
                .formatted(MOST_OF_A_PRACTICE))
        .collectAsList()
        .forEach(row -> refused.put(row.getString(0), row.getList(1)));
    return new Findings(refused);
  }

  /**
   * @throws Stopped.DataFault when somebody is refused and nobody is to be settled then
   */
  void stopIfRefused(SettleRequest request) {
    if (request.faults() == SettleRequest.Faults.REFUSE_ALL && !refused.isEmpty()) {
      List<String> told = new ArrayList<>();
      told.add(
          "Cannot settle %s for %s: %d practices cannot be settled. Mend what is wrong with them, or leave --refuse-all out."
              .formatted(request.service().code(), request.periodEnd(), refused.size()));
      refused.entrySet().stream()
          .limit(MOST_TOLD)
          .map(each -> each.getKey() + ": " + String.join("; ", each.getValue()))
          .forEach(told::add);
      throw new Stopped.DataFault(String.join("\n", told));
    }
  }

  SettleResult result(
      Books.Entered entered,
      SortedSet<String> uncounted,
      List<String> notes,
      List<TableVersion> read) {
    Row totals = totals(entered.fresh());
    return new SettleResult(
        totals.getLong(0),
        entered.frozen(),
        entered.gone(),
        number(totals, 1),
        number(totals, 2),
        totals.getLong(3),
        differences(entered.fresh()),
        leftOut(entered.fresh()),
        refused,
        uncounted,
        notes,
        read,
        entered.written());
  }

  private static Row totals(Dataset<Row> fresh) {
    return fresh
        .agg(count(lit(1)), sum("settlement.points"), sum("settlement.payment"), count("changed"))
        .head();
  }

  private static BigDecimal number(Row totals, int place) {
    return totals.isNullAt(place) ? BigDecimal.ZERO : totals.getDecimal(place);
  }

  private static SortedMap<String, Long> differences(Dataset<Row> fresh) {
    SortedMap<String, Long> differences = new TreeMap<>();
    fresh
        .select(explode(col("differences")).as("each"))
        .groupBy("each.reason")
        .count()
        .collectAsList()
        .forEach(row -> differences.put(row.getString(0), row.getLong(1)));
    return differences;
  }

  private static SortedMap<String, List<String>> leftOut(Dataset<Row> fresh) {
    SortedMap<String, List<String>> leftOut = new TreeMap<>();
    fresh
        .where(col("settlement.left_out").isNotNull())
        .select("practice", "settlement.left_out")
        .orderBy("practice")
        .collectAsList()
        .forEach(
            row ->
                leftOut
                    .computeIfAbsent(
                        NationalRule.valueOf(row.getString(1)).words(), any -> new ArrayList<>())
                    .add(row.getString(0)));
    return leftOut;
  }
}
