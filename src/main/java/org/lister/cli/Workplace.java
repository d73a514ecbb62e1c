package org.lister.cli;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.lister.conf.Configuration;
import org.lister.store.AuditLog;
import org.lister.store.Roots;
import org.lister.store.SafeStorage;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** What a stage needs: the configuration and the tables. */
record Workplace(Configuration configuration, Tables tables) {

  static Workplace of(Configuration configuration, SparkSession spark) {
    SafeStorage.require(spark, roots(configuration));
    return new Workplace(
        configuration,
        new Tables(spark, roots(configuration), configuration.settings().encryption()));
  }

  static Roots roots(Configuration configuration) {
    return new Roots(configuration.settings().restricted(), configuration.settings().tables());
  }

  org.apache.hadoop.conf.Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }

  /** The committed versions of tables. */
  List<TableVersion> versions(TableName... names) {
    return Stream.of(names).map(tables::version).toList();
  }

  AuditLog auditLog() {
    return new AuditLog(hadoop(), configuration.settings().audit());
  }

  SparkSession spark() {
    return tables.spark();
  }
}
