package org.lister.publish;

import java.util.List;
import org.apache.spark.sql.Row;

/** What one extract came to when it arrived. */
record Receipt(
    String supplier,
    String periodEnd,
    String status,
    List<String> reasons,
    long patientsReceived,
    long patientsAccepted,
    long eventsReceived,
    long eventsAccepted,
    List<File> files) {

  /** A file of the extract, so that the practice can see that it is the one it sent. */
  record File(String name, long bytes, String sha256) {
    static File of(Row row) {
      return new File(row.getAs("name"), row.<Long>getAs("bytes"), row.getAs("sha256"));
    }
  }

  static Receipt of(Row row) {
    return new Receipt(
        row.getAs("supplier"),
        row.getAs("period_end").toString(),
        row.getAs("status"),
        texts(row, "reasons"),
        row.<Long>getAs("patients_received"),
        row.<Long>getAs("patients_accepted"),
        row.<Long>getAs("events_received"),
        row.<Long>getAs("events_accepted"),
        files(row));
  }

  private static List<String> texts(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : row.getList(index);
  }

  private static List<File> files(Row row) {
    int index = row.fieldIndex("files");
    return row.isNullAt(index)
        ? List.of()
        : row.<Row>getList(index).stream().map(File::of).toList();
  }
}
