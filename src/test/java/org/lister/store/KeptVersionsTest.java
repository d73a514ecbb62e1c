package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;

/** What results were made from a year ago is asked about today: the shipped settings keep it. */
@Tag("long")
class KeptVersionsTest extends FrameSuite {

  private static final String DEFAULTS = "spark.databricks.delta.properties.defaults.";
  private static final List<String> KEEPING =
      List.of(DEFAULTS + "logRetentionDuration", DEFAULTS + "deletedFileRetentionDuration");
  private static final String INTERVAL = DEFAULTS + "checkpointInterval";
  private static final TableVersion FIRST = TableVersion.of(TableName.LINKAGE, 0);

  @TempDir private Path folder;

  @BeforeEach
  void tidyUpOften() {
    SPARK.conf().set(INTERVAL, "2");
  }

  @AfterEach
  void setAsBefore() {
    SPARK.conf().unset(INTERVAL);
    KEEPING.forEach(SPARK.conf()::unset);
  }

  @Test
  void a_version_of_a_year_ago_can_be_read_with_the_shipped_settings_and_not_without()
      throws IOException {
    Tables bare = fourVersionsOfAYearAgo("bare");
    assertThat(log("bare", 0)).doesNotExist();
    assertThat(bare.read(TableName.LINKAGE).count()).isOne();
    Properties shipped = shipped();
    KEEPING.forEach(name -> SPARK.conf().set(name, shipped.getProperty(name)));
    Tables kept = fourVersionsOfAYearAgo("kept");
    assertThat(log("kept", 0)).exists();
    assertThat(kept.readAt(TableName.LINKAGE, FIRST).head().getLong(2)).isOne();
  }

  @Test
  void a_vacuum_of_thirty_days_leaves_what_went_out_of_use_within_them() throws IOException {
    Properties shipped = shipped();
    KEEPING.forEach(name -> SPARK.conf().set(name, shipped.getProperty(name)));
    Tables tables = fourVersionsOfAYearAgo("kept");
    tables.vacuum(TableName.LINKAGE, Duration.ofDays(30), List.of());
    assertThat(tables.readAt(TableName.LINKAGE, FIRST).head().getLong(2)).isOne();
  }

  /** The versions and their files seem a year old; they went out of use just now. */
  private Tables fourVersionsOfAYearAgo(String name) throws IOException {
    String root = folder.toUri() + name;
    Tables tables = new Tables(SPARK, new Roots(root + "/restricted", root + "/tables"));
    for (int episodes = 1; episodes <= 5; episodes++) {
      LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.LINKAGE, rows(episodes))));
      age(folder.resolve(name).resolve("tables/linkage"));
    }
    return tables;
  }

  private Path log(String name, int version) {
    return folder.resolve(name).resolve("tables/linkage/_delta_log/%020d.json".formatted(version));
  }

  private static void age(Path table) throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(365)));
    try (Stream<Path> files = Files.walk(table)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, then);
      }
    }
  }

  private static Dataset<Row> rows(int episodes) {
    return DrawnTable.of(
        TableName.LINKAGE.schema(), "dimension | value | episodes\nall | all | " + episodes);
  }

  private static Properties shipped() throws IOException {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("conf/spark/cluster.conf"))) {
      settings.load(reader);
    }
    return settings;
  }
}
