package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Supplier;

/**
 * Rows under Lister's column names as they arrived: folder of the practice, line, a fault of the
 * row's shape, then the cells, strings from text and whatever they are from Parquet.
 */
final class ArrivedRows {

  static final String FOLDER = "folder";
  static final String LINE = "line";
  static final String FAULT = "fault";

  private ArrivedRows() {}

  /** Rows that came in the same form from one supplier. */
  record Batch(Supplier supplier, Dataset<Row> rows) {}

  /** One batch a supplier's text and one for each way its Parquet files are typed. */
  static List<Batch> of(
      SparkSession spark, Content content, List<Inspected> files, Map<String, Supplier> suppliers) {
    Map<String, List<Inspected>> alike = new TreeMap<>();
    files.stream()
        .filter(file -> file.file().content() == content)
        .forEach(
            file ->
                alike
                    .computeIfAbsent(
                        file.file().supplier() + file.types(), any -> new ArrayList<>())
                    .add(file));
    return alike.values().stream()
        .map(
            batch -> {
              Supplier supplier = suppliers.get(batch.get(0).file().supplier());
              return new Batch(supplier, rows(spark, content, supplier, batch));
            })
        .toList();
  }

  private static Dataset<Row> rows(
      SparkSession spark, Content content, Supplier supplier, List<Inspected> batch) {
    List<Arrived> files = batch.stream().map(Inspected::file).toList();
    return files.get(0).form() == Arrived.Form.PARQUET
        ? parquet(spark, content, supplier, files)
        : text(spark, content, supplier, files);
  }

  private static Dataset<Row> text(
      SparkSession spark, Content content, Supplier supplier, List<Arrived> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> rows =
        context
            .parallelize(
                Inspection.dealt(files, Arrived::bytes), Inspection.tasks(context, files.size()))
            .flatMap(new TextRows(supplier, Inspection.hadoop(spark, context)));
    return spark.createDataFrame(rows, schemaOfText(content));
  }

  private static StructType schemaOfText(Content content) {
    StructType schema =
        new StructType()
            .add(FOLDER, DataTypes.StringType)
            .add(LINE, DataTypes.LongType)
            .add(FAULT, DataTypes.StringType);
    for (String column : content.columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema;
  }

  /** The practice is the folder above the period's; a row of a typed file always has its shape. */
  private static Dataset<Row> parquet(
      SparkSession spark, Content content, Supplier supplier, List<Arrived> files) {
    Column folder = element_at(split(col("_metadata.file_path"), "/"), -3).as(FOLDER);
    Column row = col("_metadata.row_index").plus(1).as(LINE);
    Stream<Column> place = Stream.of(folder, row, lit(null).cast("string").as(FAULT));
    Stream<Column> cells =
        content.columns().stream()
            .map(name -> col("`" + content.in(supplier).columns().get(name) + "`").as(name));
    return spark
        .read()
        .parquet(files.stream().map(Arrived::uri).toArray(String[]::new))
        .select(Stream.concat(place, cells).toArray(Column[]::new));
  }
}
