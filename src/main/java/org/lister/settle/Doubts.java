package org.lister.settle;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.Decision;
import org.lister.domain.achievement.Doubt;
import org.lister.store.TableName;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/** Whose figures nobody may decide about now, each with why. Doubted figures may be returned. */
record Doubts(Map<String, Doubt> byPractice) {

  static Doubts of(Tables tables, Transitions transitions, DecideRequest request) {
    Map<String, Doubt> doubts = new HashMap<>();
    if (request.decision() != Decision.RETURN) {
      ofRefused(tables, request, doubts);
      ofOtherDays(tables, transitions, request, doubts);
    }
    ofUnfinished(transitions, request, doubts);
    return new Doubts(doubts);
  }

  @Nullable Doubt of(String practice) {
    return byPractice.get(practice);
  }

  private static void ofRefused(Tables tables, DecideRequest request, Map<String, Doubt> doubts) {
    tables
        .read(TableName.REFUSALS)
        .where(request.condition())
        .select("practice", "why")
        .collectAsList()
        .forEach(
            row ->
                doubts.put(
                    row.getString(0),
                    new Doubt(
                        "its figures are not those of its counts, which cannot be settled ("
                            + row.getString(1)
                            + ")",
                        "Mend the counts, run lister settle and look at the figures first")));
  }

  /** Those of a run that writes at this moment, or that died. */
  private static void ofUnfinished(
      Transitions transitions, DecideRequest request, Map<String, Doubt> doubts) {
    transitions
        .unfinished()
        .where(request.condition())
        .select("practice")
        .collectAsList()
        .forEach(
            row ->
                doubts.put(
                    row.getString(0),
                    new Doubt(
                        "a calculation of it has not ended",
                        "Wait for it, or run lister settle again when that run died")));
  }

  private static void ofOtherDays(
      Tables tables, Transitions transitions, DecideRequest request, Map<String, Doubt> doubts) {
    PaidBefore paid =
        PaidBefore.of(tables, transitions.rows(), request.service(), request.periodEnd());
    Map<String, BigDecimal> settled = settled(tables, request, paid);
    paid.pounds()
        .forEach(
            (practice, pounds) -> {
              if (pounds.compareTo(settled.getOrDefault(practice, BigDecimal.ZERO)) != 0) {
                doubts.put(
                    practice,
                    new Doubt(
                        "an earlier day was approved since its balance was worked out",
                        "Run lister settle and look at it first"));
              }
            });
    paid.overtaken()
        .forEach(
            (practice, day) ->
                doubts.put(
                    practice,
                    new Doubt(
                        "it is Financially Approved to %s, in which all of this is paid"
                            .formatted(day),
                        "Leave it out")));
  }

  /** What was taken off when the figures were worked out, of practices of which it matters. */
  private static Map<String, BigDecimal> settled(
      Tables tables, DecideRequest request, PaidBefore paid) {
    Map<String, BigDecimal> settled = new HashMap<>();
    if (!paid.pounds().isEmpty()) {
      Dataset<Row> rows = tables.read(TableName.SETTLEMENTS).where(request.condition());
      rows.where(col("paid_before").isNotNull())
          .select("practice", "paid_before")
          .collectAsList()
          .forEach(row -> settled.put(row.getString(0), row.getDecimal(1)));
    }
    return settled;
  }
}
