package org.lister.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.ingest.IngestResult;

/**
 * Every reader is given what nobody agreed to. Each case is drawn from a seed of its own, which a
 * failure names: {@code -Dlister.fuzz.seed=} draws all others from there too.
 */
class FuzzTest {

  private static final long SEED = Long.getLong("lister.fuzz.seed", 20_260_331L);

  /** Of so many, some are good and some are not, or the dice are loaded. */
  private static final int ENOUGH = 1_000;

  @TempDir static Path folder;

  private static FuzzReport report = new FuzzReport(SEED);

  @BeforeAll
  static void count_anew() {
    report = new FuzzReport(SEED);
  }

  @AfterAll
  static void write_what_was_counted() throws IOException {
    report.write();
  }

  @Test
  void some_spoilt_configurations_are_told_or_valid() throws IOException {
    configurations(25);
  }

  @Test
  void some_spoilt_files_of_people_are_refused_or_read() throws IOException {
    files(30);
  }

  @Test
  void some_spoilt_extracts_are_judged_row_by_row() throws IOException {
    rows(SEED, 4, 60, 300);
    extracts(SEED, 5);
    hospitalRows(SEED, 1_000);
  }

  @Test
  void some_spoilt_counts_are_refused_by_line() throws IOException {
    CountsReaders counts = new CountsReaders(Files.createDirectories(folder.resolve("few")));
    report.add("counts to enter, rows", 1_000, counts.imported(SEED, 1_000));
  }

  @Test
  @Tag("long")
  void spoilt_configurations_are_told_or_valid() throws IOException {
    configurations(2_000);
  }

  @Test
  @Tag("long")
  void spoilt_files_of_people_are_refused_or_read() throws IOException {
    files(3_000);
  }

  @Test
  @Tag("long")
  void spoilt_extracts_are_judged_row_by_row() throws IOException {
    for (long nth = 1; nth <= 4; nth++) {
      rows(SEED + 10_000 * nth, 40, 100, 300);
    }
    for (long nth = 1; nth <= 10; nth++) {
      extracts(SEED + 1_000_000 + 10_000 * nth, 150);
    }
  }

  @Test
  @Tag("long")
  void spoilt_hospital_extracts_are_judged_row_by_row() throws IOException {
    hospitalRows(SEED + 1, 20_000);
    report.add(
        "hospital extracts of one file",
        25,
        new HospitalReaders(folder).files(SEED + 2_000_000, 25));
  }

  @Test
  @Tag("long")
  void spoilt_counts_are_refused_by_line() throws IOException {
    CountsReaders counts = new CountsReaders(Files.createDirectories(folder.resolve("many")));
    report.add("counts to enter, rows", 8_000, counts.imported(SEED + 1, 8_000));
    report.add("counts by hand, rows", 4_000, counts.byHand(SEED + 2, 4_000));
    report.add("counts to compare, rows", 8_000, counts.compared(SEED + 3, 8_000));
  }

  private static void rows(long seed, int practices, int patients, int events) throws IOException {
    IngestResult.Rows rows = new LandedReaders(folder).rows(seed, practices, patients, events);
    report.add("supplier rows", rows.received(), rows.accepted());
  }

  private static void extracts(long seed, int practices) throws IOException {
    report.add(
        "supplier extracts of two files",
        practices,
        new LandedReaders(folder).files(seed, practices));
  }

  private static void hospitalRows(long seed, int count) throws IOException {
    report.add("hospital rows", count, new HospitalReaders(folder).rows(seed, count));
  }

  private static void configurations(int cases) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf-" + cases));
    for (FuzzedReader reader : new ConfReaders(conf).all()) {
      run(reader, cases);
    }
  }

  private static void files(int cases) throws IOException {
    Path own = Files.createDirectories(folder.resolve("files-" + cases));
    MiniConf conf = MiniConf.in(own.resolve("conf"));
    FileReaders readers = new FileReaders(own, conf.folder());
    for (FuzzedReader reader : readers.all()) {
      run(reader, cases);
    }
    run(readers.hierarchyReader(), cases / 30);
  }

  private static void run(FuzzedReader reader, int cases) {
    long taken = reader.run(SEED, cases);
    report.add(reader.name(), cases, taken);
    if (cases >= ENOUGH) {
      assertThat(taken)
          .as("%s: some cases are taken and some are not", reader.name())
          .isBetween(1L, cases - 1L);
    }
  }
}
