package org.lister.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;

/** Opens the Spark session of a command. */
final class SparkOptions {

  private SparkOptions() {}

  /**
   * The session: on this machine, or where spark-submit has said. What spark-submit has set stands;
   * the rest is read from the folder's files for one machine or for its kind of cluster. A driver
   * that could only be reached from its own machine would wait for its executors in vain. Nobody
   * closes the session: it ends with the process.
   */
  static SparkSession session(Path folder) {
    SparkConf conf = new SparkConf();
    for (String file : files(conf.get("spark.master", "local"))) {
      Properties settings = read(folder.resolve(file));
      settings
          .stringPropertyNames()
          .forEach(name -> conf.setIfMissing(name, settings.getProperty(name)));
    }
    conf.setIfMissing("spark.master", "local[*]");
    SparkSession spark = SparkSession.builder().config(conf).appName("lister").getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  /** The files that hold settings for a master; what stands in an earlier one goes first. */
  static List<String> files(String master) {
    String manager = master.split(":", 2)[0].replaceAll("\\[.*", "");
    return switch (manager) {
      case "local" -> List.of("local.conf", "s3a.conf");
      case "spark" -> List.of("standalone.conf", "cluster.conf", "s3a.conf");
      case "yarn" -> List.of("yarn.conf", "cluster.conf", "s3a.conf");
      case "k8s" -> List.of("kubernetes.conf", "cluster.conf", "s3a.conf");
      default -> List.of("cluster.conf", "s3a.conf");
    };
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
