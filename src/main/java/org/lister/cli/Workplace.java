package org.lister.cli;

import org.apache.spark.sql.SparkSession;
import org.lister.conf.Configuration;
import org.lister.store.Roots;
import org.lister.store.Tables;

/** What a stage needs: the configuration and the tables. */
record Workplace(Configuration configuration, Tables tables) {

  static Workplace of(Configuration configuration, SparkSession spark) {
    Roots roots =
        new Roots(configuration.settings().restricted(), configuration.settings().tables());
    return new Workplace(configuration, new Tables(spark, roots));
  }

  org.apache.hadoop.conf.Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }

  SparkSession spark() {
    return tables.spark();
  }
}
