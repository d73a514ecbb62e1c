package org.lister.protect;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Why patients were left out of a denominator, reason by reason: a practice's own and its GPs', as
 * counted. Areas have none: the rules of publication leave such counts out.
 */
final class Exclusions {

  private static final StructType CATEGORIES =
      StructType.fromDDL("indicator STRING, field STRING, category INT");

  private Exclusions() {}

  static Dataset<Row> of(Dataset<Row> counts, PackScope scope) {
    Dataset<Row> categories =
        counts.sparkSession().createDataFrame(categories(scope.categories()), CATEGORIES);
    return counts
        .where(col("level").isin("gp", "practice"))
        .where(Fractions.isRejection())
        .where("value > 0")
        .join(broadcast(categories), new String[] {"indicator", "field"}, "left")
        .select(
            col("organisation").as("practice"),
            col("indicator"),
            col("level"),
            coalesce(col("gp"), col("organisation")).as("organisation"),
            col("field").as("reason"),
            coalesce(col("category"), lit(0)).as("category"),
            col("value").as("patients"));
  }

  private static List<Row> categories(Map<String, Map<String, Integer>> categories) {
    List<Row> rows = new ArrayList<>();
    categories.forEach(
        (indicator, names) ->
            names.forEach(
                (name, category) -> rows.add(RowFactory.create(indicator, name, category))));
    return rows;
  }
}
