package org.lister.agree;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Stopped;

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

  /** A row a practice, from {@code practices.csv} of the reference folder. */
  public static Dataset<Row> read(SparkSession spark, String reference) {
    String file = reference + "/practices.csv";
    try {
      return spark
          .read()
          .option("header", "true")
          .option("enforceSchema", "false")
          .schema(COLUMNS)
          .csv(file);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new Stopped.Mistake(
            "Cannot read the practice hierarchy: %s is not there. Name the folder with --from."
                .formatted(file));
      }
      throw e;
    }
  }
}
