package org.lister.agree;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Stopped;
import org.lister.store.Checksum;
import org.lister.store.TableVersion;

/** The practices of England and the areas they belong to. */
public final class Hierarchy {

  private static final StructType COLUMNS =
      StructType.fromDDL(
          """
          practice STRING, practice_name STRING, pcn STRING, pcn_name STRING,
          sub_icb STRING, sub_icb_name STRING, icb STRING, icb_name STRING,
          region STRING, region_name STRING, supplier STRING
          """);

  private Hierarchy() {}

  /** The file and its checksum: figures of areas depend on it. */
  public static TableVersion version(Configuration hadoop, String reference) {
    Path file = new Path(file(reference));
    try (Checksum bytes = new Checksum(file.getFileSystem(hadoop).open(file))) {
      return TableVersion.ofFile(file.toString(), bytes.ofTheRest());
    } catch (IOException e) {
      throw missing(reference);
    }
  }

  /** A row a practice, from {@code practices.csv} of the reference folder. */
  public static Dataset<Row> read(SparkSession spark, String reference) {
    try {
      HierarchyFile.require(
          spark.sparkContext().hadoopConfiguration(),
          file(reference),
          List.of(COLUMNS.fieldNames()));
    } catch (IOException e) {
      throw missing(reference);
    }
    Dataset<Row> rows =
        spark
            .read()
            .option("header", "true")
            .option("enforceSchema", "true")
            .schema(COLUMNS)
            .csv(file(reference));
    return rows.select(
        Stream.of(COLUMNS.fieldNames()).map(Hierarchy::visible).toArray(Column[]::new));
  }

  /** Names are shown on pages and terminals: nothing in them may turn or hide what stands there. */
  private static Column visible(String column) {
    return regexp_replace(col(column), lit("[\\p{Cc}\\p{Cf}]"), lit("")).as(column);
  }

  /**
   * The integrated care board of each practice, empty when it is not known. The driver holds a row
   * a practice.
   */
  public static Map<String, String> boards(SparkSession spark, String reference) {
    return read(spark, reference)
        .where("practice IS NOT NULL")
        .selectExpr("practice", "coalesce(icb, '')")
        .collectAsList()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.getString(0), row -> row.getString(1), (one, other) -> one));
  }

  private static String file(String reference) {
    return reference + "/practices.csv";
  }

  private static Stopped missing(String reference) {
    return new Stopped.Mistake(
        "Cannot read the practice hierarchy: %s is not there or not readable. Name the folder with --from."
            .formatted(file(reference)));
  }
}
