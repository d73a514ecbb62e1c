package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.achievement.AchievementStatus;

/**
 * What those who pay are told of practices: points and pounds, and of items how many were done,
 * since that is what is paid. Registers, numerators and denominators stay behind: no payment needs
 * them.
 *
 * <pre>
 *   commissioner  practices                               lines
 *   XI01          X00001 £24,300.10 Financially Approved  X00001 AF006 9.36 points
 *                 X00002 £11,020.00 …                     X00001 VACC01 31 times £12.06
 * </pre>
 */
final class Commissioners {

  private static final Column IS_APPROVED =
      col("status").eqNullSafe(lit(AchievementStatus.FINANCIALLY_APPROVED.words()));

  private Commissioners() {}

  /** A row a commissioner with the lists {@code practices} and {@code lines}, its own only. */
  static Dataset<Row> of(StatementSources sources) {
    Dataset<Row> settled = settled(sources);
    Dataset<Row> practices =
        gathered(settled.join(sources.stays(), "practice", "left"), "practices");
    Dataset<Row> lines = gathered(lines(sources, settled), "lines");
    return practices.join(lines, names("commissioner"), "left");
  }

  /**
   * A row a practice and indicator with points, of the practices that are not left out of national
   * figures: {@code practice, position, indicator, points, is_approved}.
   */
  static Dataset<Row> points(StatementSources sources) {
    return sources
        .achievements()
        .where("points IS NOT NULL")
        .join(
            sources.settlements().where("left_out IS NULL").select("practice"),
            names("practice"),
            "left_semi")
        .join(sources.statuses(), names("practice"), "left")
        .select(
            col("practice"),
            col("position"),
            col("indicator"),
            col("points"),
            IS_APPROVED.as("is_approved"));
  }

  private static Dataset<Row> settled(StatementSources sources) {
    return sources
        .settlements()
        .where("commissioner IS NOT NULL")
        .join(sources.statuses(), names("practice"), "left")
        .select(
            "commissioner",
            "practice",
            "practice_name",
            "status",
            "calculation",
            "points",
            "projected_points",
            "maximum_points",
            "revised_maximum_points",
            "payment",
            "paid_before",
            "aspiration",
            "balance",
            "left_out");
  }

  private static Dataset<Row> lines(StatementSources sources, Dataset<Row> settled) {
    Column isItem = col("price").isNotNull();
    return sources
        .achievements()
        .select(
            col("practice"),
            col("position"),
            col("indicator"),
            col("points"),
            when(isItem, col("numerator")).as("times"),
            col("price"),
            when(isItem, col("line")).as("amount"))
        .join(
            settled.select(col("practice"), col("commissioner"), IS_APPROVED.as("is_approved")),
            "practice");
  }

  /** In the order of their first column, the practice, and then of the others. */
  private static Dataset<Row> gathered(Dataset<Row> rows, String name) {
    Column[] columns =
        Arrays.stream(rows.columns())
            .filter(column -> !column.equals("commissioner"))
            .map(column -> col(column))
            .toArray(Column[]::new);
    return rows.groupBy("commissioner").agg(sort_array(collect_list(struct(columns))).as(name));
  }

  private static String[] names(String column) {
    return new String[] {column};
  }
}
