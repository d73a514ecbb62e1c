package org.lister.agree.entries;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.agree.entries.ExportRequest.Which;
import org.lister.domain.Stopped;
import org.lister.domain.counts.ValuesForm;
import org.lister.store.CsvFile;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Writes counts as INDICATOR_VALUES: what came in goes out as it was, and what was measured as
 * another system takes it.
 */
public final class Export {

  private static final String[] COLUMNS = {
    "quality_service",
    "name",
    "practice",
    "date_format(period_end, 'yyyyMMdd')",
    "indicator",
    "field",
    "value",
    "default_values_used",
    "submit_user",
    "submit_date",
    "submit_time",
    "last_submission"
  };

  private Export() {}

  /**
   * @throws Stopped.DataFault when there are no counts of the service and period
   */
  public static ExportResult run(Tables tables, ExportRequest request) {
    Dataset<Row> entries = tables.read(TableName.ENTRIES).where(request.isOfThis());
    return request.which() == Which.MEASURED || entries.isEmpty()
        ? measured(tables, request)
        : written(tables, request, TableName.ENTRIES, asTheyCame(entries));
  }

  private static ExportResult measured(Tables tables, ExportRequest request) {
    Dataset<Row> rows = new MeasuredValues(tables, request).rows();
    if (rows.isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot export %s for %s: %s first."
              .formatted(
                  request.service().code(),
                  request.periodEnd(),
                  request.which() == Which.MEASURED
                      ? "nothing is measured. Run lister measure"
                      : "nothing is entered or measured. Run lister enter or lister measure"));
    }
    return written(tables, request, TableName.COUNTS, inOrder(rows));
  }

  private static ExportResult written(
      Tables tables, ExportRequest request, TableName read, Dataset<Row> rows) {
    TableVersion written =
        CsvFile.at(request.file(), tables.spark().sessionState().newHadoopConf())
            .write(ValuesForm.header(), rows.selectExpr(COLUMNS));
    return new ExportResult(rows.count(), tables.version(read), written);
  }

  /** In one partition, file by file as they were entered, each in the order of its lines. */
  private static Dataset<Row> asTheyCame(Dataset<Row> entries) {
    return entries.repartition(1).sortWithinPartitions("entered", "line");
  }

  private static Dataset<Row> inOrder(Dataset<Row> measured) {
    return measured.repartition(1).sortWithinPartitions("practice", "indicator", "field");
  }
}
