package org.lister.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.measure.engine.ClusterIndex;

/**
 * Everything the rules may ask about, as one stream: for each patient a row of the registration,
 * then the entries in order of day. The event table is read once, whatever the number of
 * indicators.
 *
 * <p>Columns: practice, nhs_number, day (null on the row of the registration), code, value1,
 * value2, patient (the registration, null on entries). Days are days since 1970-01-01.
 */
final class Journal {

  /** The linked cluster of emergency admissions with an ACS condition as primary diagnosis. */
  static final String ACS_ADMISSION = "ACSADM";

  private Journal() {}

  static Dataset<Row> of(
      Dataset<Row> population, Dataset<Row> events, Dataset<Row> links, ClusterIndex clusters) {
    Dataset<Row> journal = registrations(population).unionByName(entries(events, clusters));
    Dataset<Row> whole =
        clusters.contains(ACS_ADMISSION)
            ? journal.unionByName(admissions(links, clusters.linkedCode(ACS_ADMISSION)))
            : journal;
    return whole
        .repartition(col("practice"))
        .sortWithinPartitions(col("practice"), col("nhs_number"), col("day").asc_nulls_first());
  }

  private static Dataset<Row> registrations(Dataset<Row> population) {
    return population.select(
        col("practice"),
        col("nhs_number"),
        lit(null).cast("int").as("day"),
        lit(null).cast("long").as("code"),
        lit(null).cast("double").as("value1"),
        lit(null).cast("double").as("value2"),
        struct(
                unix_date(col("date_of_birth")).as("date_of_birth"),
                col("sex"),
                unix_date(col("registered_from")).as("registered_from"),
                unix_date(col("date_of_death")).as("date_of_death"),
                col("gp"))
            .as("patient"));
  }

  private static Dataset<Row> entries(Dataset<Row> events, ClusterIndex clusters) {
    Object[] asked = Arrays.stream(clusters.codes()).boxed().toArray();
    return events
        .where(col("code").isin(asked))
        .select(
            col("practice"),
            col("nhs_number"),
            unix_date(col("date")).as("day"),
            col("code"),
            col("value1"),
            col("value2"),
            nobody());
  }

  private static Dataset<Row> admissions(Dataset<Row> links, long code) {
    return links
        .where(col("is_emergency_admission").and(col("acs_primary").isNotNull()))
        .select(
            col("practice"),
            col("nhs_number"),
            unix_date(col("admission_date")).as("day"),
            lit(code).as("code"),
            lit(null).cast("double").as("value1"),
            lit(null).cast("double").as("value2"),
            nobody());
  }

  private static Column nobody() {
    return lit(null)
        .cast("struct<date_of_birth:int,sex:int,registered_from:int,date_of_death:int,gp:string>")
        .as("patient");
  }
}
