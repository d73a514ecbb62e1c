package org.lister.publish;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.lister.store.LocalFiles;

/**
 * The folder that holds a folder a practice, reached in the same way from the driver and from
 * executors.
 */
record Destination(String uri, Broadcast<SerializableConfiguration> settings)
    implements Serializable {

  static Destination of(SparkSession spark, String uri) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    hadoop.setClass("fs.file.impl", LocalFiles.WithoutChecksums.class, FileSystem.class);
    var settings = new SerializableConfiguration(hadoop);
    return new Destination(
        uri,
        spark
            .sparkContext()
            .broadcast(settings, scala.reflect.ClassTag.apply(SerializableConfiguration.class)));
  }

  Path path() {
    return new Path(uri);
  }

  /**
   * Storage of one's own, to be closed. A local disk is written to as it is: the layer that Hadoop
   * puts above keeps hidden checksum files, though the manifest holds better ones.
   */
  FileSystem open() throws IOException {
    return FileSystem.newInstance(path().toUri(), settings.value().value());
  }
}
