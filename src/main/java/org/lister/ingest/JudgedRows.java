package org.lister.ingest;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Typed rows with what each is worth by itself: line, reason, warning and, for a row with a reason,
 * the row as it arrived. Other rows carry no copy of themselves.
 */
final class JudgedRows {

  static final String LINE = "line";
  static final String REASON = "reason";
  static final String WARNING = "warning";
  static final String ROW = "row";

  /** How many columns stand behind those of the table. */
  static final int ADDED = 4;

  private JudgedRows() {}

  /** Reads and judges the files of one content. */
  static Dataset<Row> of(
      SparkSession spark, Content content, List<Inspected> files, IngestRequest request) {
    OnExecutors there = OnExecutors.of(spark, Terms.of(request));
    List<Inspected> alike =
        files.stream().filter(file -> file.file().content() == content).toList();
    JavaRDD<Row> rows = text(spark, alike, there);
    for (ParquetRows parquet : ParquetRows.alike(content, alike, request.suppliersByName())) {
      rows = rows.union(parquet.judged(spark, there));
    }
    return spark.createDataFrame(rows, schema(content));
  }

  private static JavaRDD<Row> text(SparkSession spark, List<Inspected> files, OnExecutors there) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Arrived> text =
        files.stream()
            .map(Inspected::file)
            .filter(file -> file.form() == Arrived.Form.TEXT)
            .toList();
    return context
        .parallelize(Inspection.dealt(text, Arrived::bytes), Inspection.tasks(context, text.size()))
        .flatMap(new TextRows(there));
  }

  static StructType schema(Content content) {
    StructType arrived = content.table().schema();
    return new StructType(
            content.columns().stream().map(arrived::apply).toArray(StructField[]::new))
        .add(LINE, DataTypes.LongType)
        .add(REASON, DataTypes.StringType)
        .add(WARNING, DataTypes.StringType)
        .add(ROW, DataTypes.StringType);
  }
}
