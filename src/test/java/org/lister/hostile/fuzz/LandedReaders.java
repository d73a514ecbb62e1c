package org.lister.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lister.domain.Supplier;
import org.lister.ingest.ExtractSeen;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.ingest.IngestResult;
import org.lister.store.TableName;

/** Extracts of suppliers: every row is kept or refused with a reason, every file too. */
final class LandedReaders {

  private final Path folder;

  LandedReaders(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes in practices of which one row in two is spoilt.
   *
   * @return how many rows were judged, and what became of them
   */
  IngestResult.Rows rows(long seed, int practices, int patients, int events) throws IOException {
    LandingScene scene = new LandingScene(folder.resolve("rows-" + seed));
    for (int number = 1; number <= practices; number++) {
      Dice dice = Dice.of(seed + number);
      String name = LandingScene.SUPPLIERS.get(number % 4);
      Supplier supplier = LandingScene.supplier(name);
      String practice = LandingScene.practice(number);
      LandedRows rows = new LandedRows(supplier, practice);
      scene.write(name, practice, supplier.patients().name(), rows.patients(dice, patients, 3));
      scene.write(name, practice, supplier.events().name(), rows.events(dice, events, patients, 2));
    }
    IngestResult result = scene.run();
    assertThat(result.extracts()).hasSize(practices);
    judged(seed, scene, result);
    return result.rows();
  }

  /**
   * Takes in files that are spoilt as such: delimited text, packed or not, and Parquet.
   *
   * @return how many of the extracts were read
   */
  long files(long seed, int practices) throws IOException {
    LandingScene scene = new LandingScene(folder.resolve("files-" + seed));
    for (int number = 1; number <= practices; number++) {
      Dice dice = Dice.of(seed + number);
      String name = LandingScene.SUPPLIERS.get(number % 4);
      if (number % 3 == 0) {
        parquet(dice, scene, name, number);
      } else {
        text(dice, scene, name, LandingScene.practice(number));
      }
    }
    IngestResult result = scene.run();
    assertThat(result.extracts()).hasSize(practices);
    for (ExtractSeen seen : result.extracts()) {
      seen.reasons().forEach(reason -> Oracle.sentence("files, seed " + seed, reason));
      assertThat(seen.verdict() == Verdict.READ || !seen.reasons().isEmpty())
          .as("%s of seed %d is read or refused with a reason", seen.practice(), seed)
          .isTrue();
    }
    judged(seed, scene, result);
    return result.count(Verdict.READ);
  }

  private static void text(Dice dice, LandingScene scene, String name, String practice)
      throws IOException {
    Supplier supplier = LandingScene.supplier(name);
    LandedRows rows = new LandedRows(supplier, practice);
    scene.write(
        name, practice, supplier.patients().name(), Spoilt.bytes(dice, rows.patients(dice, 20, 5)));
    byte[] events = rows.events(dice, 40, 20, 5);
    scene.write(
        name,
        practice,
        supplier.events().name(),
        dice.oneIn(2) ? events : Spoilt.bytes(dice, events));
  }

  /** The sample has three practices of each supplier, which are not where these files land. */
  private static void parquet(Dice dice, LandingScene scene, String name, int number)
      throws IOException {
    Supplier supplier = LandingScene.supplier(name);
    int first = List.of("EMIS", "INPS", "MICROTEST", "TPP").indexOf(name) + 1;
    Path sample = Path.of("sample-parquet/gp", name, LandingScene.practice(first), "2026-03-31");
    for (Supplier.File file : List.of(supplier.patients(), supplier.events())) {
      byte[] good = Files.readAllBytes(sample.resolve(file.parquetName()));
      scene.write(
          name,
          LandingScene.practice(number),
          file.parquetName(),
          dice.oneIn(3) ? good : Spoilt.bytes(dice, good));
    }
  }

  /** Tables and sums agree: what came in is kept, or refused, or told apart and counted. */
  private static void judged(long seed, LandingScene scene, IngestResult result) {
    IngestResult.Rows rows = result.rows();
    assertThat(scene.count(TableName.QUARANTINE))
        .as("rows in quarantine, seed %d", seed)
        .isEqualTo(rows.rejected());
    assertThat(scene.count(TableName.PATIENTS) + scene.count(TableName.EVENTS))
        .as("rows kept, seed %d", seed)
        .isEqualTo(rows.accepted());
    assertThat(
            scene
                .tables()
                .read(TableName.RECEIPTS)
                .where("status <> 'REFUSED'")
                .selectExpr("coalesce(sum(patients_received + events_received), 0)")
                .first()
                .getLong(0))
        .as("rows that the first look counted, seed %d", seed)
        .isEqualTo(rows.received());
  }
}
