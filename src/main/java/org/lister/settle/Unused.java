package org.lister.settle;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts of an indicator that were right in themselves and are not used.
 *
 * @param rows how many of them
 */
record Unused(String indicator, Why why, long rows) {

  private static final int MOST_TOLD = 20;

  /** Why others count, each with what is said of them. */
  enum Why {
    MEASURED("the same was measured", "brought in"),
    BY_HAND("it is entered by hand", "measured"),
    OVERTAKEN("later ones stand in their place", "brought in");

    private final String words;
    private final String origin;

    Why(String words, String origin) {
      this.words = words;
      this.origin = origin;
    }
  }

  /**
   * A sentence for each reason.
   *
   * @param settled see {@link Forms#SETTLED}
   */
  static List<String> notes(Dataset<Row> settled) {
    return settled
        .select(col("practice"), explode(col("unused")).as("each"))
        .groupBy("each.why")
        .agg(
            sum("each.rows"),
            countDistinct("practice"),
            array_sort(collect_set(col("each.indicator"))))
        .orderBy("why")
        .collectAsList()
        .stream()
        .map(Unused::said)
        .toList();
  }

  private static String said(Row row) {
    List<String> indicators = row.getList(3);
    String some = indicators.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
    Why why = Why.valueOf(row.getString(0));
    return String.format(
        Locale.UK,
        "not used, since %s: %s (counts that were %s: %,d, practices: %,d)",
        why.words,
        indicators.size() > MOST_TOLD ? some + ", …" : some,
        why.origin,
        row.getLong(1),
        row.getLong(2));
  }
}
