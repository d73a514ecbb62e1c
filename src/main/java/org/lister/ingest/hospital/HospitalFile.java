package org.lister.ingest.hospital;

import java.io.Serializable;
import java.util.List;
import org.lister.ingest.FileStamp;

/**
 * A file of the extract after one look through it.
 *
 * @param columns names as they stand in it
 * @param types checksum of the types of a Parquet file's columns, empty for text
 */
record HospitalFile(FileStamp stamp, String sha256, List<String> columns, String types)
    implements Serializable {

  HospitalFile {
    columns = List.copyOf(columns);
  }

  String uri() {
    return stamp.uri();
  }

  long bytes() {
    return stamp.bytes();
  }

  static boolean isParquet(String uri) {
    return uri.endsWith(".parquet");
  }

  static boolean isText(String uri) {
    return uri.endsWith(".csv") || uri.endsWith(".csv.gz") || uri.endsWith(".txt");
  }

  /** Files of one form, one order of columns and the same types are read together. */
  String form() {
    return isParquet(uri()) + " " + columns + " " + types;
  }
}
