package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SparkOptionsTest {

  /** What only one machine needs stands in its file alone; nothing else may differ. */
  @Test
  void one_machine_and_many_agree_on_what_both_are_told() throws IOException {
    Properties machine = settings("local.conf");
    Properties cluster = settings("cluster.conf");
    assertThat(machine).containsAllEntriesOf(cluster);
    assertThat(cluster).isNotEmpty();
  }

  @Test
  void a_cluster_is_not_told_where_its_driver_is() throws IOException {
    assertThat(settings("cluster.conf").stringPropertyNames())
        .noneMatch(name -> name.startsWith("spark.driver") || name.equals("spark.master"));
  }

  private static Properties settings(String name) throws IOException {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("conf", "spark", name))) {
      settings.load(reader);
    }
    return settings;
  }
}
