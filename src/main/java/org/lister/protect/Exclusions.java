package org.lister.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/**
 * Why patients were left out of a denominator, reason by reason: a practice's own and its GPs', as
 * counted. Areas have none: the rules of publication leave such counts out.
 *
 * @param categories of the rejections of each indicator by their names; 0 for an exclusion
 */
record Exclusions(Map<String, Map<String, Integer>> categories) {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "indicator STRING, level STRING, organisation STRING, reason STRING, category INT,"
              + " patients BIGINT");

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getString(0))
          .thenComparing(row -> row.getString(1))
          .thenComparing(row -> row.getString(2))
          .thenComparing(row -> row.getString(3));

  List<Row> of(String practice, List<OwnCounts> counts) {
    return counts.stream().flatMap(each -> rows(practice, each)).sorted(ORDER).toList();
  }

  private Stream<Row> rows(String practice, OwnCounts counts) {
    return counts
        .rejections()
        .filter(rejection -> rejection.getValue() > 0)
        .map(rejection -> row(practice, counts, rejection));
  }

  private Row row(String practice, OwnCounts counts, Map.Entry<String, Long> rejection) {
    String gp = counts.gp();
    return new GenericRowWithSchema(
        new Object[] {
          counts.indicator(),
          counts.level(),
          gp == null ? practice : gp,
          rejection.getKey(),
          category(counts.indicator(), rejection.getKey()),
          rejection.getValue()
        },
        SCHEMA);
  }

  private int category(String indicator, String reason) {
    return categories.getOrDefault(indicator, Map.of()).getOrDefault(reason, 0);
  }
}
