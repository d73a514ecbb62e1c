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
   * The session: as spark-submit set it up, or on this machine with the settings of a file that
   * spark-submit has not overridden. Nobody closes it: it ends with the process.
   */
  static SparkSession session(Path file) {
    SparkConf conf = new SparkConf();
    Properties settings = read(file);
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
