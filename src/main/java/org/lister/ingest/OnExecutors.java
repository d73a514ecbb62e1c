package org.lister.ingest;

import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What tasks need to read and judge files. Each executor is sent it once: with every task, forty
 * thousand known codes would take longer to unpack than most files.
 */
record OnExecutors(
    Broadcast<Map<String, Terms>> termsBySupplier, Broadcast<SerializableConfiguration> settings)
    implements Serializable {

  static OnExecutors of(SparkSession spark, Map<String, Terms> termsBySupplier) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return new OnExecutors(
        context.broadcast(termsBySupplier),
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf())));
  }

  Terms terms(String supplier) {
    return termsBySupplier.value().get(supplier);
  }

  Configuration hadoop() {
    return settings.value().value();
  }
}
