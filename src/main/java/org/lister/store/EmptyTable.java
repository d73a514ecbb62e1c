package org.lister.store;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A table without rows, which there has to be before files can be put into it. It is made from its
 * description alone: writing no rows would be a job.
 */
final class EmptyTable {

  private EmptyTable() {}

  /** Makes it where there is none. */
  static void make(SparkSession spark, TableName table, StructType columns, String path) {
    if (DeltaTable.isDeltaTable(spark, path)) {
      return;
    }
    OptimisticTransaction transaction =
        DeltaLog.forTable(spark, path).startTransaction(Option.empty(), Option.empty());
    transaction.updateMetadata(described(table, columns), false);
    transaction.commit(LogEntry.of(List.of()), LogEntry.write(SaveMode.ErrorIfExists));
  }

  private static Metadata described(TableName table, StructType columns) {
    return (Metadata)
        LogEntry.action(
            "metaData",
            Map.of(
                "id",
                UUID.randomUUID(),
                "format",
                Map.of("provider", "parquet", "options", Map.of()),
                "schemaString",
                columns.json(),
                "partitionColumns",
                table.partitionColumns(),
                "configuration",
                table.properties()));
  }
}
