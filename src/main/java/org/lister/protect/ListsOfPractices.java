package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * A row a practice with the short lists about it, each in an order that does not depend on the run.
 * All are gathered at once: one shuffle by practice, no joins.
 */
final class ListsOfPractices {

  private ListsOfPractices() {}

  /** The practice of each row of these tables is the one that may see the row. */
  static Dataset<Row> of(Map<String, Dataset<Row>> lists) {
    Map<String, DataType> kinds = new LinkedHashMap<>();
    lists.forEach(
        (name, rows) -> kinds.put(name, items(rows, name).schema().apply(name).dataType()));
    Column[] gathered =
        kinds.keySet().stream()
            .map(name -> sort_array(collect_list(col(name))).as(name))
            .toArray(Column[]::new);
    return lists.entrySet().stream()
        .map(list -> items(list.getValue(), list.getKey()))
        .map(items -> items.select(aligned(items, kinds)))
        .reduce(Dataset::union)
        .orElseThrow()
        .groupBy("practice")
        .agg(gathered[0], Arrays.copyOfRange(gathered, 1, gathered.length));
  }

  private static Dataset<Row> items(Dataset<Row> rows, String name) {
    Column[] columns =
        Arrays.stream(rows.columns())
            .filter(column -> !column.equals("practice"))
            .map(column -> col(column))
            .toArray(Column[]::new);
    return rows.select(col("practice"), struct(columns).as(name));
  }

  /** The lists an item is not of get nothing from it. */
  private static Column[] aligned(Dataset<Row> items, Map<String, DataType> kinds) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("practice"));
    kinds.forEach(
        (name, type) ->
            columns.add(
                Arrays.asList(items.columns()).contains(name)
                    ? col(name)
                    : lit(null).cast(type).as(name)));
    return columns.toArray(Column[]::new);
  }
}
