package org.lister.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.conf.AcsConditionReader;
import org.lister.conf.Problems;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.Stopped;
import org.lister.ingest.Look;
import org.lister.ingest.hospital.HospitalIngest;
import org.lister.ingest.hospital.HospitalRequest;
import org.lister.ingest.hospital.HospitalResult;
import org.lister.ingest.hospital.HospitalTexts;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Hospital extracts: every row is an episode, one of before, or one without a key. */
final class HospitalReaders {

  private final Path folder;

  HospitalReaders(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes in rows of which one in two is spoilt.
   *
   * @return how many became episodes
   */
  long rows(long seed, int count) throws IOException {
    Dice dice = Dice.of(seed);
    List<String> columns = HospitalTexts.columns();
    List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
    for (int nth = 0; nth < count; nth++) {
      lines.add(line(dice, columns, nth));
    }
    Path extract = extract("hes-rows-" + seed);
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(extract.resolve("apc.csv.gz"), FileReaders.packed(text));
    HospitalResult result = run(extract);
    assertThat(result.rows()).as("rows of seed %d", seed).isEqualTo(count);
    judged(seed, extract, result);
    return result.kept();
  }

  private static String line(Dice dice, List<String> columns, int nth) {
    Map<String, String> cells =
        new HashMap<>(
            Map.of(
                "EPIKEY", String.valueOf(1_000_000 + nth - (dice.oneIn(50) ? 1 : 0)),
                "NEWNHSNO", LandedRows.number(nth),
                "SEX", "1",
                "STARTAGE", "71",
                "PROCODE3", "XA1",
                "GPPRAC", "X00001",
                "ADMIDATE", "2025-06-01",
                "DISDATE", "2025-06-05",
                "ADMIMETH", "21",
                "DIAG_01", dice.of(List.of("I209", "J209", "E101", "L031", "J13X"))));
    cells.putAll(Map.of("EPIORDER", "01", "EPISTAT", "3", "CLASSPAT", "1", "DIAG_02", "D571"));
    for (int spots = dice.oneIn(2) ? 1 + dice.below(3) : 0; spots > 0; spots--) {
      cells.put(dice.of(columns), dice.nastyCell(','));
    }
    List<String> line =
        new ArrayList<>(columns.stream().map(name -> cells.getOrDefault(name, "")).toList());
    if (dice.oneIn(20)) {
      line.remove(dice.below(line.size()));
    }
    return String.join(",", line);
  }

  /**
   * Takes in one file that is spoilt as such, for each of so many extracts.
   *
   * @return how many were taken in
   */
  long files(long seed, int count) throws IOException {
    long taken = 0;
    for (int nth = 0; nth < count; nth++) {
      long own = seed + nth;
      Dice dice = Dice.of(own);
      Path extract = extract("hes-file-" + own);
      if (dice.oneIn(2)) {
        Files.write(extract.resolve("apc.parquet"), Spoilt.bytes(dice, sample(dice)));
      } else {
        byte[] text =
            (String.join(",", HospitalTexts.columns())
                    + "\n"
                    + line(dice, HospitalTexts.columns(), 1))
                .getBytes(StandardCharsets.UTF_8);
        Files.write(extract.resolve("apc.csv"), Spoilt.bytes(dice, text));
      }
      boolean isTaken =
          Oracle.hold("hospital file, seed " + own, () -> judged(own, extract, run(extract)));
      taken += isTaken ? 1 : 0;
    }
    return taken;
  }

  private static byte[] sample(Dice dice) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-parquet/hospital/apc"))) {
      return Files.readAllBytes(
          dice.of(files.filter(each -> each.toString().endsWith("parquet")).sorted().toList()));
    }
  }

  private static boolean judged(long seed, Path extract, HospitalResult result) {
    assertThat(result.rows())
        .as("rows of seed %d", seed)
        .isEqualTo(result.kept() + result.duplicates() + result.withoutKey());
    assertThat(tables(extract).read(TableName.EPISODES).count())
        .as("episodes of seed %d", seed)
        .isEqualTo(result.kept());
    return true;
  }

  private Path extract(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name).resolve("extract"));
  }

  private static Tables tables(Path extract) {
    return new Tables(
        SparkForTests.session(),
        new Roots(
            extract.resolveSibling("restricted").toString(),
            extract.resolveSibling("open").toString()));
  }

  /** Takes an extract in, as the door does. */
  static HospitalResult run(Path extract) {
    Tables tables = tables(extract);
    HospitalResult result =
        HospitalIngest.run(
            tables,
            new HospitalRequest(
                extract.toUri().toString(),
                NhsNumberRanges.synthetic(),
                conditions(),
                new Look(Look.Files.ALL, Instant.EPOCH)));
    LedgerOfTests.commit(tables, "hospital", result.read(), result.written());
    return result;
  }

  private static List<org.lister.domain.AcsCondition> conditions() {
    try {
      Problems problems = new Problems();
      var conditions =
          AcsConditionReader.read(
              "acs-conditions.csv", Files.readString(Path.of("conf/acs-conditions.csv")), problems);
      problems.stopIfAny();
      return conditions;
    } catch (IOException e) {
      throw new Stopped.Mistake("Cannot read the conditions: they are not there.");
    }
  }
}
