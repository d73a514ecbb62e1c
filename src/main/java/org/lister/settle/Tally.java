package org.lister.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * The counts of one practice that count. Of each indicator all come from one side: what was
 * measured, and where nothing was, what was brought in. Of an indicator that is entered by hand,
 * and of an item that was, it is the other way round: somebody was allowed to enter it because
 * measuring does not tell it.
 */
final class Tally {

  static final String LIST = "LIST";
  static final String PATIENTS = "patients";
  static final String REGISTER = "register";
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String FLAG = "flag";

  /** Where counts come from, in the words of the tables. */
  static final String MEASURED = "MEASURED";

  static final String BY_HAND = "MANUAL";

  /** More patients or items than any practice has: the largest list is a tenth of it. */
  static final long MOST = 1_000_000;

  /** What is known of one indicator. */
  private record Sides(Pile measured, Pile brought) {}

  private final Map<String, Pile> piles = new TreeMap<>();
  private final List<Unused> unused = new ArrayList<>();

  private Tally() {}

  /**
   * @param rows indicator, field, value, source, entered
   */
  static Tally of(List<Row> rows, Scheme scheme) {
    Map<String, Sides> sides = new TreeMap<>();
    for (Row row : rows) {
      Sides own = sides.computeIfAbsent(row.getString(0), any -> new Sides(new Pile(), new Pile()));
      Pile pile = row.getString(3).equals(MEASURED) ? own.measured() : own.brought();
      pile.add(
          row.getString(1),
          new Pile.Count(
              row.isNullAt(2) ? null : Long.valueOf(row.getLong(2)),
              row.getString(3),
              row.getLong(4)));
    }
    Tally tally = new Tally();
    sides.forEach((indicator, own) -> tally.choose(indicator, own, scheme));
    return tally;
  }

  private void choose(String indicator, Sides sides, Scheme scheme) {
    Pile measured = sides.measured();
    Pile brought = sides.brought();
    leave(indicator, Unused.Why.OVERTAKEN, brought.overtaken());
    if (measured.said() == 0 || isByHand(indicator, brought, scheme)) {
      piles.put(indicator, brought);
      leave(indicator, Unused.Why.BY_HAND, measured.said());
    } else {
      piles.put(indicator, measured);
      leave(indicator, Unused.Why.MEASURED, brought.said());
    }
  }

  private static boolean isByHand(String indicator, Pile brought, Scheme scheme) {
    PaidIndicator paid = scheme.indicators().get(indicator);
    return paid != null && paid.entry() == Entry.MANUAL
        ? brought.said() > 0
        : scheme.items().containsKey(indicator) && brought.isSaidByHand();
  }

  private void leave(String indicator, Unused.Why why, long rows) {
    if (rows > 0) {
      unused.add(new Unused(indicator, why, rows));
    }
  }

  /** The count; null when there is none, or an empty one. */
  @Nullable Long value(String indicator, String field) {
    Pile.Count count = count(indicator, field);
    return count == null ? null : count.value();
  }

  /** Where the counts of an indicator come from. */
  String source(String indicator, String field) {
    Pile.Count count = count(indicator, field);
    return count == null ? BY_HAND : count.source();
  }

  private Pile.@Nullable Count count(String indicator, String field) {
    Pile pile = piles.get(indicator);
    return pile == null ? null : pile.counts().get(field);
  }

  /** What is right in itself and does not count. */
  List<Unused> unused() {
    return List.copyOf(unused);
  }

  /** What is wrong whatever is paid for. */
  List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    piles.forEach(
        (indicator, pile) -> {
          pile.contradicted().forEach(field -> refusals.add(contradiction(indicator, field)));
          pile.counts().forEach((field, count) -> size(indicator, field, count.value(), refusals));
        });
    refusals.sort(Comparator.comparing(Refusal::sentence));
    return refusals;
  }

  private static Refusal contradiction(String indicator, String field) {
    return Refusal.of(
        Refusal.Why.TWO_VALUES,
        "%s of %s has two values that were brought in together",
        field,
        indicator);
  }

  private static void size(
      String indicator, String field, @Nullable Long value, List<Refusal> refusals) {
    if (value != null && value < 0) {
      refusals.add(
          Refusal.of(
              Refusal.Why.NEGATIVE_COUNT, "%s of %s is below 0 (%d)", field, indicator, value));
    } else if (value != null && value > MOST) {
      refusals.add(
          Refusal.of(
              Refusal.Why.TOO_LARGE,
              "%s of %s is too large to be right (%,d)",
              field,
              indicator,
              value));
    }
  }
}
