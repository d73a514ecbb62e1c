package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.cli.Journey;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Files that were damaged, lost or written by others: what a run says, and that it can go on. */
@Tag("long")
class DamagedTablesTest {

  private static final Journey JOURNEY = Journey.once();
  private static final FaultTable TABLE = new FaultTable("damaged-files");
  private static final int BROKEN = 64;

  @TempDir private Path folder;

  private Path out;

  @BeforeEach
  void take_the_results_of_a_run() throws IOException {
    out = folder.resolve("out");
    FileUtils.copyDirectory(JOURNEY.out().toFile(), out.toFile());
  }

  @Test
  void bytes_that_changed_in_a_table_are_found_by_the_checksum_of_the_page() throws IOException {
    Path file = data("restricted/events");
    Files.delete(checksumOf(file));
    byte[] before = flip(file);
    refused("is damaged", "events", file, MEASURE);
    Files.write(file, before);
    survived(MEASURE, "bytes changed in a table's file, where storage has no checksums");
  }

  @Test
  void bytes_that_changed_in_a_table_are_found_by_the_checksum_of_the_file() throws IOException {
    Path file = data("restricted/events");
    byte[] before = flip(file);
    refused("is damaged", "events", file, MEASURE);
    Files.write(file, before);
    survived(MEASURE, "bytes changed in a table's file on a local disk");
  }

  @Test
  void a_file_of_a_table_that_is_gone_is_named() throws IOException {
    Path file = data("restricted/events");
    Path away = Files.move(file, folder.resolve("away"));
    refused("is missing", "events", file, MEASURE);
    Files.move(away, file);
    survived(MEASURE, "a table's file removed");
  }

  @Test
  void an_entry_of_a_tables_log_that_was_cut_off_is_named() throws IOException {
    Path entry = newestEntry("tables/counts");
    Files.delete(checksumOf(entry));
    byte[] before = cut(entry);
    refused("is damaged", "counts", entry, "publish");
    Files.write(entry, before);
    survived("publish", "an entry of a table's log cut off");
  }

  @Test
  void an_entry_of_the_ledgers_log_that_was_cut_off_is_named() throws IOException {
    Path entry = newestEntry("tables/runs");
    Files.delete(checksumOf(entry));
    byte[] before = cut(entry);
    refused("is damaged", "runs", entry, "publish");
    Files.write(entry, before);
    survived("publish", "an entry of the ledger's log cut off");
  }

  @Test
  void a_table_that_asks_for_a_newer_reader_is_not_read() throws IOException {
    byte[] before =
        protocol(
            "{\"minReaderVersion\":99,\"minWriterVersion\":99,\"readerFeatures\":[],\"writerFeatures\":[]}");
    newer();
    Files.write(firstEntry(), before);
    survived("publish", "a table of a newer version of the protocol");
  }

  @Test
  void a_table_with_a_feature_that_nobody_knows_is_not_read() throws IOException {
    byte[] before =
        protocol(
            "{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"unheard\"],\"writerFeatures\":[\"unheard\"]}");
    newer();
    Files.write(firstEntry(), before);
    survived("publish", "a table with an unknown feature");
  }

  @Test
  void an_extract_with_bytes_that_changed_is_refused_and_the_others_are_taken_in()
      throws IOException {
    Path landing = folder.resolve("landing");
    FileUtils.copyDirectory(Journey.SAMPLE.toFile(), landing.toFile());
    flip(landing.resolve("gp/EMIS/X00005/2026-03-31/events.parquet"));
    Path taken = folder.resolve("taken");
    Journey.Said said =
        Journey.run("ingest", "--from", landing.toString(), "--out", taken.toString());
    assertThat(said.code()).as(said.text()).isZero();
    Tables tables = Committed.tables(taken);
    assertThat(
            tables
                .read(TableName.RECEIPTS)
                .where("status = 'REFUSED'")
                .selectExpr("concat(practice, ' ', reasons[0])")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("X00005 FILE_DAMAGED: events.parquet has a page nobody can read");
    assertThat(tables.read(TableName.PATIENTS).select("practice").distinct().count()).isEqualTo(11);
    TABLE.survived("bytes changed in an extract that landed: refused, 11 others taken in", 1);
  }

  private static final String MEASURE = "measure";

  private void refused(String what, String table, Path file, String command) {
    Journey.Said said = lister(command);
    assertThat(said.code()).as(said.text()).isEqualTo(2);
    assertThat(said.text())
        .contains("Cannot read the table " + table, what, file.getFileName().toString())
        .contains("Put this file back from a backup")
        .doesNotContain("\tat ", "    at ")
        .doesNotContainPattern("(?<![0-9])9[0-9]{9}(?![0-9])");
  }

  private void newer() {
    Journey.Said said = lister("publish");
    assertThat(said.code()).as(said.text()).isEqualTo(2);
    assertThat(said.text())
        .contains("Cannot read the table counts: a newer version")
        .doesNotContain("\tat ", "    at ");
  }

  private void survived(String command, String what) {
    Journey.Said said = lister(command);
    assertThat(said.code()).as(said.text()).isZero();
    TABLE.survived(what + ": refused with a sentence, goes on when it is put back", 1);
  }

  /** Of another service measure has to read every event. */
  private Journey.Said lister(String command) {
    return command.equals(MEASURE)
        ? Journey.run(
            MEASURE,
            "--service",
            "learning-disability-health-checks",
            "--period-end",
            "2026-03-31",
            "--out",
            out.toString())
        : Journey.run(command, "--out", out.toString());
  }

  private Path data(String table) throws IOException {
    return found(
        out.resolve(table), name -> name.startsWith("part-"), Comparator.comparing(Path::toString));
  }

  private Path newestEntry(String table) throws IOException {
    return found(
        out.resolve(table).resolve("_delta_log"),
        name -> name.matches("\\d{20}\\.json"),
        Comparator.comparing(Path::toString).reversed());
  }

  private Path firstEntry() {
    return out.resolve("tables/counts/_delta_log/00000000000000000000.json");
  }

  private static Path found(Path folder, Predicate<String> name, Comparator<Path> order)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> name.test(file.getFileName().toString()))
          .min(order)
          .orElseThrow();
    }
  }

  /** What Hadoop lays beside a file on a local disk. */
  private static Path checksumOf(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".crc");
  }

  private static byte[] flip(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    byte[] after = before.clone();
    for (int place = before.length / 3; place < before.length / 3 + BROKEN; place++) {
      after[place] ^= 0x55;
    }
    Files.write(file, after);
    return before;
  }

  private static byte[] cut(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(before, before.length * 2 / 3));
    return before;
  }

  private byte[] protocol(String asked) throws IOException {
    Path entry = firstEntry();
    byte[] before = Files.readAllBytes(entry);
    Files.writeString(
        entry,
        new String(before, StandardCharsets.UTF_8)
            .replaceAll(
                "\\{\"protocol\":\\{[^}]*}}",
                Matcher.quoteReplacement("{\"protocol\":" + asked + "}")));
    try (Stream<Path> log = Files.list(entry.getParent())) {
      List<Path> checksums = log.filter(file -> file.toString().endsWith(".crc")).toList();
      for (Path file : checksums) {
        Files.delete(file);
      }
    }
    return before;
  }
}
