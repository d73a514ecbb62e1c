package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void each_kind_of_master_has_its_files() {
    assertThat(SparkOptions.files("local[*]")).containsExactly("local.conf", "s3a.conf");
    assertThat(SparkOptions.files("spark://host:7077"))
        .containsExactly("standalone.conf", "cluster.conf", "s3a.conf");
    assertThat(SparkOptions.files("yarn")).containsExactly("yarn.conf", "cluster.conf", "s3a.conf");
    assertThat(SparkOptions.files("k8s://https://host:6443"))
        .containsExactly("kubernetes.conf", "cluster.conf", "s3a.conf");
  }

  /** Settings that only mean something together are explained together: three at most. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "local.conf",
        "cluster.conf",
        "standalone.conf",
        "yarn.conf",
        "kubernetes.conf",
        "s3a.conf"
      })
  void every_setting_is_explained(String name) throws IOException {
    int since = 0;
    for (String line : Files.readAllLines(Path.of("conf", "spark", name))) {
      since = line.startsWith("#") ? 0 : since + 1;
      assertThat(since).as(line).isLessThanOrEqualTo(3);
    }
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
