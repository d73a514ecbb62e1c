package org.lister.reconcile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Agreement;
import org.lister.store.TableVersion;

/** The files that a comparison leaves behind: the summary, every difference, every row left out. */
final class Reports {

  private Reports() {}

  static List<TableVersion> write(
      Folder folder, String summary, Dataset<Row> reconciled, Dataset<Row> faults) {
    return List.of(
        folder.text("summary.md", summary),
        folder.csv("differences.csv", differences(reconciled)),
        folder.csv("faults.csv", inOneFile(faults).sortWithinPartitions("line")));
  }

  /** Those that somebody has to look at first, then what Lister alone counts. */
  private static Dataset<Row> differences(Dataset<Row> reconciled) {
    var order = array(lit(Agreement.DIFFERS.name()), lit(Agreement.ONLY_THEIRS.name()));
    return inOneFile(
            reconciled
                .where("verdict NOT IN ('AGREES', 'WITHIN')")
                .drop("service", "period_end", "source"))
        .sortWithinPartitions(
            array_position(order, col("verdict")).equalTo(0),
            col("verdict"),
            col("level"),
            col("organisation"),
            col("indicator"),
            col("field"));
  }

  private static Dataset<Row> inOneFile(Dataset<Row> rows) {
    return rows.repartition(1);
  }
}
