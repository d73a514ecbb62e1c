package org.lister.ingest;

import java.io.Serializable;

/**
 * A file that arrived under the agreed name and has not been opened yet.
 *
 * @param supplier folder of the supplier
 * @param practice folder of the practice
 */
record Arrived(String supplier, String practice, Content content, Form form, FileStamp stamp)
    implements Serializable {

  /** As the file's name promises. */
  enum Form {
    TEXT,
    PARQUET
  }

  String uri() {
    return stamp.uri();
  }

  long bytes() {
    return stamp.bytes();
  }

  String name() {
    return uri().substring(uri().lastIndexOf('/') + 1);
  }
}
