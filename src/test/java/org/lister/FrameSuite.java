package org.lister;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tests that compare tables, which are drawn as text. The comparisons are the library's; the
 * session is the one of the whole run, so the library's own start is not called.
 */
public abstract class FrameSuite extends JavaDataFrameSuiteBase {

  protected static final SparkSession SPARK = SparkForTests.session();

  /**
   * A table as it is drawn: a line a row, cells between bars, {@code -} for null.
   *
   * @param schema columns as DDL; cells are cast to them
   */
  protected static Dataset<Row> table(String schema, String drawing) {
    StructType columns = StructType.fromDDL(schema);
    StructType text = new StructType();
    for (String name : columns.fieldNames()) {
      text = text.add(name, DataTypes.StringType);
    }
    List<Row> rows = drawing.strip().lines().map(FrameSuite::row).toList();
    Dataset<Row> drawn = SPARK.createDataFrame(rows, text);
    return drawn.select(
        Stream.of(columns.fields())
            .map(field -> drawn.col(field.name()).cast(field.dataType()))
            .toArray(Column[]::new));
  }

  /** The same rows in any order; whether a column could be null is no difference. */
  protected void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
    assertDataFrameNoOrderEquals(
        expected, SPARK.createDataFrame(actual.toJavaRDD(), expected.schema()));
  }

  private static Row row(String line) {
    String inside = line.strip().replaceAll("^\\||\\|$", "");
    return RowFactory.create(
        Arrays.stream(inside.split("\\|", -1))
            .map(String::strip)
            .map(cell -> cell.equals("-") ? null : cell)
            .toArray());
  }
}
