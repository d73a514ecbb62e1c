package org.lister.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;
import scala.Tuple2;

/** Makes sure that tables are safe where they lie, before anything is written. */
public final class SafeStorage {

  private SafeStorage() {}

  /**
   * Refuses settings under which a table could be corrupted or a key be read, and storage that
   * cannot be reached.
   *
   * @throws Stopped.Mistake for settings
   * @throws UncheckedIOException of which {@link RemoteStorage} can tell
   */
  public static void require(SparkSession spark, Roots roots) {
    Map<String, String> settings = new HashMap<>();
    for (Tuple2<String, String> each : spark.sparkContext().getConf().getAll()) {
      settings.put(each._1(), each._2());
    }
    KeysElsewhere.require(settings);
    Configuration hadoop = spark.sessionState().newHadoopConf();
    LogStoreRule rule = new LogStoreRule(settings, SafeStorage::isOnClassPath);
    rule.require(scheme(roots.restricted(), hadoop));
    rule.require(scheme(roots.releasable(), hadoop));
    requireAnswer(roots.releasable(), hadoop);
  }

  /** Also in a jar that was handed over with the job. */
  private static boolean isOnClassPath(String name) {
    try {
      Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** A path without scheme lies on what Hadoop calls the default. */
  private static String scheme(String root, Configuration hadoop) {
    String own = new Path(root).toUri().getScheme();
    return own == null ? FileSystem.getDefaultUri(hadoop).getScheme() : own;
  }

  /** Asked where everybody may read who runs anything: not everybody may where numbers are. */
  private static void requireAnswer(String root, Configuration hadoop) {
    Path path = new Path(root);
    try {
      path.getFileSystem(hadoop).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach " + root, e);
    }
  }
}
