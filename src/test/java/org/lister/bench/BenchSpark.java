package org.lister.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark with the settings a user runs with. */
final class BenchSpark {

  private BenchSpark() {}

  static SparkSession session() {
    SparkConf conf = new SparkConf();
    Properties settings = new Properties();
    Path file = Path.of(System.getProperty("lister.home", ""), "conf", "spark", "local.conf");
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.stringPropertyNames().forEach(name -> conf.set(name, settings.getProperty(name)));
    SparkSession session = SparkSession.builder().config(conf).appName("bench").getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
