package org.lister.publish;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The folder that holds a folder a practice, reached in the same way from the driver and from
 * executors.
 */
record Destination(String uri, Broadcast<SerializableConfiguration> settings)
    implements Serializable {

  static Destination of(SparkSession spark, String uri) {
    var settings = new SerializableConfiguration(spark.sessionState().newHadoopConf());
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
   * Storage of one's own, to be closed: on a local disk, Hadoop's hidden checksum files are turned
   * off for it, since the manifest holds better ones.
   */
  FileSystem open() throws IOException {
    FileSystem storage = FileSystem.newInstance(path().toUri(), settings.value().value());
    storage.setWriteChecksum(false);
    return storage;
  }
}
