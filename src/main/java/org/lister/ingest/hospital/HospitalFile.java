package org.lister.ingest.hospital;

import java.io.Serializable;
import java.util.List;
import org.lister.store.TableVersion;

/**
 * A file of the extract after one look through it.
 *
 * @param columns names as they stand in it
 */
record HospitalFile(String uri, long bytes, String sha256, List<String> columns)
    implements Serializable {

  HospitalFile {
    columns = List.copyOf(columns);
  }

  static boolean isParquet(String uri) {
    return uri.endsWith(".parquet");
  }

  static boolean isText(String uri) {
    return uri.endsWith(".csv") || uri.endsWith(".csv.gz") || uri.endsWith(".txt");
  }

  /** Files of one form and one order of columns are read together. */
  String form() {
    return isParquet(uri) + " " + columns;
  }

  TableVersion version() {
    return TableVersion.ofFile(uri, sha256);
  }
}
