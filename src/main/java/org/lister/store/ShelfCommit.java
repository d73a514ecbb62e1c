package org.lister.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Puts files that tasks have written into a Delta table, in the place of the files of the same
 * shelves, in one transaction.
 */
final class ShelfCommit {

  private final SparkSession spark;
  private final TableName table;
  private final String path;

  ShelfCommit(SparkSession spark, TableName table, String path) {
    this.spark = spark;
    this.table = table;
    this.path = path;
  }

  /** The version that the commit made. */
  long replace(Set<Integer> shelves, Map<String, Set<String>> only, List<ShelfFile.Written> files) {
    OptimisticTransaction transaction =
        DeltaLog.forTable(spark, path).startTransaction(Option.empty(), Option.empty());
    List<Action> actions = new ArrayList<>();
    for (AddFile old : CollectionConverters.asJava(transaction.filterFiles())) {
      if (isReplaced(old, shelves, only)) {
        actions.add(old.remove());
      }
    }
    files.forEach(file -> actions.add(added(file)));
    return transaction.commit(LogEntry.of(actions), LogEntry.write(SaveMode.Overwrite));
  }

  private static boolean isReplaced(
      AddFile old, Set<Integer> shelves, Map<String, Set<String>> only) {
    Map<String, String> values = CollectionConverters.asJava(old.partitionValues());
    return shelves.contains(Integer.parseInt(values.get(Shelf.COLUMN)))
        && only.entrySet().stream()
            .filter(each -> values.containsKey(each.getKey()))
            .allMatch(each -> each.getValue().contains(values.get(each.getKey())));
  }

  private static Action added(ShelfFile.Written file) {
    Map<String, Object> add = new LinkedHashMap<>();
    // The protocol wants a path as a URI: what was escaped in a folder's name is escaped again.
    add.put("path", new Path(file.path()).toUri().toString());
    add.put("partitionValues", file.partition());
    add.put("size", file.bytes());
    add.put("modificationTime", file.modified());
    add.put("dataChange", true);
    add.put("stats", LogEntry.json(Map.of("numRecords", file.rows())));
    return LogEntry.action("add", add);
  }
}
