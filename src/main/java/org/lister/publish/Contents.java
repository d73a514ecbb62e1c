package org.lister.publish;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/** What a reader's folder holds, made from one row of what was released to that reader. */
interface Contents extends Serializable {

  List<PackFile> files(Row released, Provenance from);

  /** All that shapes the files beside the row and its provenance. */
  String fingerprint();
}
