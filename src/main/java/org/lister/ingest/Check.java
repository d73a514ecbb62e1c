package org.lister.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/** A reason and the condition under which it is true of a row. */
record Check(RowReason reason, Column fails) {

  /** The first reason, in the order of {@link RowReason}, whose condition is true; else null. */
  static Column first(List<Check> checks) {
    Column reason = lit(null).cast("string");
    List<Check> lastFirst =
        checks.stream().sorted((one, other) -> other.reason().compareTo(one.reason())).toList();
    for (Check check : lastFirst) {
      reason = when(check.fails(), check.reason().name()).otherwise(reason);
    }
    return reason;
  }
}
