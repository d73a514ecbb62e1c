package org.lister.agree.entries;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.domain.counts.ValuesForm;
import org.lister.store.CsvFile;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Writes entries as INDICATOR_VALUES again: what came in goes out as it was. */
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
   * @param service code of the service
   * @param file URI of the file to write
   * @throws Stopped.DataFault when nothing is entered for the service and period
   */
  public static ExportResult run(Tables tables, String service, LocalDate periodEnd, String file) {
    Dataset<Row> entries =
        tables
            .read(TableName.ENTRIES)
            .where("service = '%s' AND period_end = DATE'%s'".formatted(service, periodEnd));
    long rows = entries.count();
    if (rows == 0) {
      throw new Stopped.DataFault(
          "Cannot export %s for %s: nothing is entered. Run lister enter first."
              .formatted(service, periodEnd));
    }
    TableVersion written =
        CsvFile.at(file, tables.spark().sessionState().newHadoopConf())
            .write(ValuesForm.header(), asTheyCame(entries));
    return new ExportResult(rows, tables.version(TableName.ENTRIES), written);
  }

  /** In one partition, file by file as they were entered, each in the order of its lines. */
  private static Dataset<Row> asTheyCame(Dataset<Row> entries) {
    return entries.repartition(1).sortWithinPartitions("entered", "line").selectExpr(COLUMNS);
  }
}
