package org.lister.hostile.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.conf.Problems;
import org.lister.conf.SupplierReader;
import org.lister.domain.Contract;
import org.lister.domain.Gates;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.Participation;
import org.lister.domain.Participation.Stay;
import org.lister.domain.PracticeCode;
import org.lister.domain.Supplier;
import org.lister.ingest.Ingest;
import org.lister.ingest.IngestRequest;
import org.lister.ingest.IngestResult;
import org.lister.ingest.Look;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** A landing folder of a thousand practices, taken in through the stage's own door. */
public record LandingScene(Path folder) {

  public static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  public static final List<String> SUPPLIERS = List.of("EMIS", "TPP", "INPS", "MICROTEST");

  public static Supplier supplier(String name) {
    try {
      Problems problems = new Problems();
      Path profile = Path.of("conf/suppliers", name + ".yaml");
      Supplier supplier =
          SupplierReader.read(profile.toString(), Files.readString(profile), problems);
      problems.stopIfAny();
      return supplier;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String practice(int number) {
    return "X%05d".formatted(number);
  }

  public Path landing() {
    return folder.resolve("landing");
  }

  public Path folderOf(String supplier, String practice) {
    return landing().resolve(supplier).resolve(practice).resolve("" + PERIOD_END);
  }

  public LandingScene write(String supplier, String practice, String name, byte[] bytes)
      throws IOException {
    Path file = folderOf(supplier, practice).resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  public Tables tables() {
    return new Tables(
        SparkForTests.session(),
        new Roots(folder.resolve("restricted").toString(), folder.resolve("open").toString()));
  }

  public IngestResult run() {
    Tables tables = tables();
    IngestResult result = Ingest.run(tables, request());
    LedgerOfTests.commit(tables, result.written());
    return result;
  }

  public IngestRequest request() {
    return new IngestRequest(
        landing().toUri().toString(),
        SUPPLIERS.stream().map(LandingScene::supplier).toList(),
        new Contract(
            NhsNumberRanges.synthetic(),
            LocalDate.of(1900, 1, 1),
            List.of(),
            Set.of(44054006L, 271649006L)),
        PERIOD_END,
        new Participation(
            IntStream.range(1, 1000)
                .mapToObj(number -> new PracticeCode(practice(number)))
                .collect(
                    Collectors.toMap(
                        code -> code, code -> List.of(Stay.since(LocalDate.of(2025, 4, 1)))))),
        IngestRequest.Objections.UPHELD,
        Gates.open(),
        new Look(Look.Files.ALL, Instant.EPOCH),
        "run-1");
  }

  /** How many rows a table has as the ledger last committed it. */
  public long count(TableName table) {
    return tables().read(table).count();
  }

  /** The receipts, the latest of each practice. */
  public Map<String, String> statuses() {
    return tables().read(TableName.RECEIPTS).select("practice", "status").collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0), row -> row.getString(1), (one, last) -> last));
  }
}
