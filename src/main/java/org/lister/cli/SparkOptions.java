package org.lister.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;

/** Opens the Spark session of a command. */
final class SparkOptions {

  private SparkOptions() {}

  /**
   * The session: on this machine, or where spark-submit has said. What spark-submit has set stands;
   * the rest is read from the folder's file for one machine or for many. A driver that could only
   * be reached from its own machine would wait for its executors in vain. Nobody closes the
   * session: it ends with the process.
   */
  static SparkSession session(Path folder) {
    SparkConf conf = new SparkConf();
    boolean isOnThisMachine = conf.get("spark.master", "local").startsWith("local");
    Properties settings = read(folder.resolve(isOnThisMachine ? "local.conf" : "cluster.conf"));
    settings
        .stringPropertyNames()
        .forEach(name -> conf.setIfMissing(name, settings.getProperty(name)));
    conf.setIfMissing("spark.master", "local[*]");
    SparkSession spark = SparkSession.builder().config(conf).appName("lister").getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  private static Properties read(Path file) {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot read Spark's settings: %s is not readable. Name another folder with --conf."
              .formatted(file));
    }
    return settings;
  }
}
