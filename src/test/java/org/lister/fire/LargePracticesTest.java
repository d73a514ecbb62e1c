package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lister.cli.Journey;
import org.lister.store.TableName;

/** Practices larger than any real one, each a single task, against a heap of 2 GB. */
@Tag("huge")
class LargePracticesTest {

  private static final Path FOLDER = Path.of("target", "large-practices").toAbsolutePath();
  private static final FaultTable TABLE = new FaultTable("large-practices");
  private static final long GIGABYTE = 1_000_000_000;
  private static final int SMALL = 19;
  private static final Path EVENTS = FOLDER.resolve("spark-events");
  private static final Pattern RUN_TIME = Pattern.compile("\"Executor Run Time\":(\\d+)");

  @BeforeEach
  void make_small_practices() throws IOException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER);
    assertThat(FOLDER.toFile().getUsableSpace()).as("free disk").isGreaterThan(12 * GIGABYTE);
    Journey.Said said =
        Journey.run(
            "synthesise",
            "--practices",
            Integer.toString(SMALL + 1),
            "--patients-per-practice",
            "300",
            "--without-defects",
            "--out",
            FOLDER.resolve("england").toString());
    assertThat(said.code()).as(said.text()).isZero();
  }

  @AfterEach
  void free_the_disk() throws IOException {
    FileUtils.deleteDirectory(FOLDER.toFile());
  }

  @Test
  void a_file_of_5_gigabytes_is_taken_in_with_a_heap_of_2() throws IOException {
    int patients = 20_000;
    int events = 300;
    Path folder = large();
    new MadeUpPatients("X00004", 400_000, patients).write(folder, events, "x".repeat(800));
    long bytes = Files.size(folder.resolve("events.csv"));
    assertThat(bytes).isGreaterThan(5 * GIGABYTE);
    Measured ingest = lister("ingest");
    assertThat(
            Committed.tables(FOLDER.resolve("out"))
                .read(TableName.EVENTS)
                .where("practice = 'X00004'")
                .count())
        .isEqualTo((long) patients * events);
    TABLE.survived(
        "a file of %,d bytes, %,d events, against -Xmx2g: %s"
            .formatted(bytes, (long) patients * events, ingest),
        1);
  }

  @Test
  void a_practice_of_300000_patients_among_small_ones_goes_on_the_whole_journey()
      throws IOException {
    int patients = 300_000;
    new MadeUpPatients("X00004", 500_000, patients).write(large(), 30, "");
    Measured run = lister("run");
    assertThat(
            Committed.tables(FOLDER.resolve("out"))
                .read(TableName.COUNTS)
                .where("level = 'practice' AND organisation = 'X00004' AND indicator = 'LIST'")
                .first()
                .<Long>getAs("value"))
        .isEqualTo(patients);
    assertThat(FOLDER.resolve("out/published/practice=X00004/manifest.json")).exists();
    TABLE.survived(
        "a practice of %,d patients and %,d events among %d small ones, against -Xmx2g: %s; longest task %,d s; %s"
            .formatted(
                patients,
                30L * patients,
                SMALL,
                run,
                longestTask().toSeconds(),
                run.ended().stages()),
        1);
  }

  /** As Spark's own log has it. */
  private static Duration longestTask() throws IOException {
    Duration longest = Duration.ZERO;
    try (Stream<Path> logs = Files.walk(EVENTS)) {
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        Matcher task = RUN_TIME.matcher(Files.readString(log));
        while (task.find()) {
          Duration own = Duration.ofMillis(Long.parseLong(task.group(1)));
          longest = own.compareTo(longest) > 0 ? own : longest;
        }
      }
    }
    return longest;
  }

  /** The folder of the practice that becomes large. */
  private static Path large() {
    return FOLDER.resolve("england/gp/TPP/X00004/2026-03-31");
  }

  private static Measured lister(String command) throws IOException {
    Measured measured =
        Measured.of(
            Product.withHeap("2g")
                .with(
                    "-Dspark.eventLog.enabled=true",
                    "-Dspark.eventLog.compress=false",
                    "-Dspark.eventLog.rolling.enabled=false",
                    "-Dspark.eventLog.dir=" + Files.createDirectories(EVENTS).toUri()),
            command,
            "--from",
            FOLDER.resolve("england").toString(),
            "--out",
            FOLDER.resolve("out").toString());
    assertThat(measured.ended().code()).as(measured.ended().toString()).isZero();
    return measured;
  }
}
