package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A row a practice with all that its statement tells it: its own achievement, as counted, and
 * nothing of any other practice. National registers stay behind: where few practices take part, who
 * takes its own away from them sees those of the others.
 */
final class OwnStatements {

  private OwnStatements() {}

  static Dataset<Row> of(StatementSources sources) {
    Map<String, Dataset<Row>> lists = new LinkedHashMap<>();
    lists.put("settlement", settlements(sources.settlements()));
    lists.put("achievements", achievements(sources.achievements()));
    lists.put("prevalences", prevalences(sources.prevalences()));
    lists.put("differences", differences(sources.differences()));
    lists.put("transitions", transitions(sources.transitions()));
    return ListsOfPractices.of(lists).where(size(col("settlement")).gt(0));
  }

  private static Dataset<Row> settlements(Dataset<Row> rows) {
    return rows.drop("service", "period_end");
  }

  /** In the order in which a reader meets indicators. */
  private static Dataset<Row> achievements(Dataset<Row> rows) {
    return rows.select(
        "practice",
        "position",
        "indicator",
        "group_code",
        "source",
        "register",
        "numerator",
        "denominator",
        "percent",
        "maximum_points",
        "points",
        "projected_points",
        "to_next_point",
        "to_upper",
        "disease_factor",
        "price",
        "amount",
        "line");
  }

  private static Dataset<Row> prevalences(Dataset<Row> rows) {
    return rows.select("practice", "group_code", "register", "list", "list_size", "whole_list");
  }

  private static Dataset<Row> differences(Dataset<Row> rows) {
    return rows.drop("service", "period_end");
  }

  /** Who acted is told by role and organisation; the person's name stays in the book. */
  private static Dataset<Row> transitions(Dataset<Row> rows) {
    return rows.select(
        "practice",
        "decided",
        "calculation",
        "from_status",
        "to_status",
        "action",
        "role",
        "organisation",
        "why");
  }
}
