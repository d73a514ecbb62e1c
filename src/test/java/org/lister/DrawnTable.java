package org.lister;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables as text, the header first: {@code a | b}; an empty cell is null. */
public final class DrawnTable {

  private DrawnTable() {}

  /** A table of these columns; a column that is not drawn is null. */
  public static Dataset<Row> of(StructType schema, String drawing) {
    List<String[]> lines =
        drawing.lines().filter(line -> !line.isBlank()).map(DrawnTable::cells).toList();
    List<Row> rows =
        lines.stream().skip(1).map(cells -> RowFactory.create((Object[]) cells)).toList();
    StructType drawn = new StructType();
    for (String name : lines.get(0)) {
      drawn = drawn.add(name.trim(), DataTypes.StringType);
    }
    List<String> names = List.of(drawn.fieldNames());
    return SparkForTests.session()
        .createDataFrame(rows, drawn)
        .select(
            Arrays.stream(schema.fields())
                .map(field -> names.contains(field.name()) ? cell(field.name()) : nothing())
                .toArray(Column[]::new))
        .toDF(schema.fieldNames())
        .select(
            Arrays.stream(schema.fields())
                .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new));
  }

  /** The rows of a table as they would be drawn, sorted, without a header. */
  public static String drawn(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(DrawnTable::line)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(index -> row.isNullAt(index) ? "" : row.get(index).toString())
        .collect(Collectors.joining(" | "))
        .strip();
  }

  private static String[] cells(String line) {
    return line.strip().split("\\|", -1);
  }

  private static Column cell(String name) {
    return when(trim(col(name)).notEqual(""), trim(col(name)));
  }

  private static Column nothing() {
    return org.apache.spark.sql.functions.lit(null);
  }
}
