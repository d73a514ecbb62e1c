package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.lister.domain.NhsNumberRanges;
import org.lister.ingest.NhsNumberColumns;
import org.lister.store.TableName;

/** Rows of HES as episodes. */
final class Episodes {

  /** The how manieth row of its EPIKEY a row is. */
  static final String NTH = "nth";

  private Episodes() {}

  static Dataset<Row> of(Dataset<Row> rows, HospitalRequest request) {
    return rows.transform(Episodes::withCodes)
        .transform(codes -> withNhsNumber(codes, request.nhsNumbers()))
        .select(columns(request))
        .transform(Episodes::counted);
  }

  private static Dataset<Row> withCodes(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      if (HospitalRows.DIAGNOSES.contains(name)) {
        columns.add(EpisodeColumns.diagnosis(name).as(name));
      } else if (HospitalRows.PROCEDURES.contains(name)) {
        columns.add(EpisodeColumns.procedure(name).as(name));
      } else {
        columns.add(col(name));
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> withNhsNumber(Dataset<Row> rows, NhsNumberRanges ranges) {
    return rows.withColumn("number", NhsNumberColumns.ofText(col("NEWNHSNO")))
        .withColumn("fault", NhsNumberColumns.fault(col("number"), ranges));
  }

  private static Column[] columns(HospitalRequest request) {
    return new Column[] {
      col("EPIKEY").as("epikey"),
      when(col("fault").isNull(), col("number")).as("nhs_number"),
      col("fault").as("nhs_number_fault"),
      col("PROCODE3").as("provider"),
      EpisodeColumns.practice().as("gp_practice"),
      EpisodeColumns.sex().as("sex"),
      EpisodeColumns.startAge().as("start_age"),
      EpisodeColumns.date("ADMIDATE").as("admission_date"),
      EpisodeColumns.date("DISDATE").as("discharge_date"),
      EpisodeColumns.isAdmission().as("is_admission"),
      EpisodeColumns.isEmergency().as("is_emergency"),
      col("DIAG_01").as("primary_diagnosis"),
      AcsColumns.primary(request.conditions()).as("acs_primary"),
      AcsColumns.any(request.conditions()).as("acs_any")
    };
  }

  /** Ordered by everything a row says, so that the one that is kept is the same in every run. */
  private static Dataset<Row> counted(Dataset<Row> episodes) {
    Column[] all =
        List.of(TableName.EPISODES.schema().fieldNames()).stream()
            .map(name -> col(name))
            .toArray(Column[]::new);
    return episodes.withColumn(NTH, row_number().over(Window.partitionBy("epikey").orderBy(all)));
  }
}
