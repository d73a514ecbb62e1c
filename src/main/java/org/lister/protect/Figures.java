package org.lister.protect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Area;
import org.lister.store.TableName;

/** Every figure that some practice may see, with the practice that may see it. */
final class Figures {

  private static final StructType TITLES =
      StructType.fromDDL("indicator STRING, title STRING, position INT");

  private Figures() {}

  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> practices, PackScope scope) {
    Dataset<Row> fractions = Fractions.of(counts);
    Dataset<Row> figures = inOrder(OwnFigures.of(fractions, practices), scope);
    for (Area area : scope.disclosure().comparators()) {
      Dataset<Row> compared = new Comparators(area, scope.disclosure()).of(fractions, practices);
      figures = figures.union(inOrder(compared, scope));
    }
    return figures;
  }

  private static Dataset<Row> inOrder(Dataset<Row> figures, PackScope scope) {
    return figures
        .join(titles(figures, scope.titles()), "indicator", "left")
        .withColumn("title", coalesce(col("title"), col("indicator")))
        .withColumn("position", coalesce(col("position"), lit(scope.titles().size() + 1)))
        .withColumn("service", lit(scope.service()))
        .withColumn("period_end", lit(scope.periodEnd()))
        .select(columns());
  }

  private static Dataset<Row> titles(Dataset<Row> beside, Map<String, String> titles) {
    List<Row> rows = new ArrayList<>();
    titles.forEach((code, title) -> rows.add(RowFactory.create(code, title, rows.size() + 1)));
    return beside.sparkSession().createDataFrame(rows, TITLES);
  }

  private static Column[] columns() {
    return Arrays.stream(TableName.FIGURES.schema().fields())
        .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new);
  }
}
