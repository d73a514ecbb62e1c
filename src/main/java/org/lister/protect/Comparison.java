package org.lister.protect;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Area;

/** Everything practices are compared with: the figures of every area, and England's linkage. */
final class Comparison {

  private static final StructType TITLES =
      StructType.fromDDL("indicator STRING, title STRING, position INT");

  private static final String[] COLUMNS = {
    "title",
    "position",
    "level",
    "organisation",
    "name",
    "register",
    "numerator",
    "denominator",
    "rate",
    "control"
  };

  private Comparison() {}

  /**
   * @param counts of one service and period
   * @param linkage how many hospital records found their patient
   */
  static Dataset<Row> of(
      Dataset<Row> counts, Dataset<Row> linkage, Dataset<Row> practices, PackScope scope) {
    Dataset<Row> fractions = Fractions.of(counts.where(col("level").isin(levels(scope))));
    Dataset<Row> comparison = Linked.of(linkage).select("indicator", COLUMNS);
    for (Area area : scope.disclosure().comparators()) {
      Dataset<Row> figures =
          new Comparators(area, scope.disclosure())
              .of(fractions, practices)
              .withColumn("level", lit(area.level()));
      comparison = comparison.union(named(figures, scope).select("indicator", COLUMNS));
    }
    return comparison;
  }

  private static Object[] levels(PackScope scope) {
    List<String> levels = new ArrayList<>(List.of("practice"));
    scope.disclosure().comparators().forEach(area -> levels.add(area.level()));
    return levels.toArray();
  }

  private static Dataset<Row> named(Dataset<Row> figures, PackScope scope) {
    Column last = lit(scope.titles().size() + 1);
    return figures
        .join(broadcast(titles(figures, scope.titles())), "indicator", "left")
        .withColumn("title", coalesce(col("title"), col("indicator")))
        .withColumn("position", coalesce(col("position"), last));
  }

  private static Dataset<Row> titles(Dataset<Row> beside, Map<String, String> titles) {
    List<Row> rows = new ArrayList<>();
    titles.forEach((code, title) -> rows.add(RowFactory.create(code, title, rows.size() + 1)));
    return beside.sparkSession().createDataFrame(rows, TITLES);
  }
}
