package org.lister.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.lister.SparkForTests;
import org.lister.conf.Problems;
import org.lister.conf.SupplierReader;
import org.lister.domain.Contract;
import org.lister.domain.Gates;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.Participation;
import org.lister.domain.PracticeCode;
import org.lister.domain.Supplier;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * A landing folder and a store for one test. Tables are drawn as text, cells apart by {@code |},
 * with Lister's column names; the scene writes them as the supplier would.
 */
final class Scene {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  /** Two valid numbers of the range that is never issued. */
  static final String ADA = "9990000018";

  static final String BOB = "9990000026";

  /** A practice on the shelf of X00001. */
  static final String NEIGHBOUR = "X01610";

  static final long DIABETES = 44054006L;
  static final long SYSTOLIC = 271649006L;

  /** At which every file counts as still being written, so that none is left unread. */
  private static final Look NEVER_SETTLED = new Look(Look.Files.WRITTEN_SINCE, Instant.EPOCH);

  private final Path folder;
  private final LocalDate periodEnd;
  private final Gates gates;
  private final Contract contract;
  private final Look look;

  Scene(Path folder) {
    this(folder, PERIOD_END, Gates.open(), contract(), NEVER_SETTLED);
  }

  private Scene(Path folder, LocalDate periodEnd, Gates gates, Contract contract, Look look) {
    this.folder = folder;
    this.periodEnd = periodEnd;
    this.gates = gates;
    this.contract = contract;
    this.look = look;
  }

  Scene at(LocalDate otherPeriodEnd) {
    return new Scene(folder, otherPeriodEnd, gates, contract, look);
  }

  Scene with(Gates otherGates) {
    return new Scene(folder, periodEnd, otherGates, contract, look);
  }

  Scene with(Contract otherContract) {
    return new Scene(folder, periodEnd, gates, otherContract, look);
  }

  Scene with(Look otherLook) {
    return new Scene(folder, periodEnd, gates, contract, otherLook);
  }

  static Supplier supplier(String name) {
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

  IngestRequest request() {
    return new IngestRequest(
        folder.resolve("landing").toUri().toString(),
        List.of(supplier("EMIS"), supplier("TPP"), supplier("INPS"), supplier("MICROTEST")),
        contract,
        periodEnd,
        new Participation(
            Stream.concat(
                    Stream.of("X00001", "X00002", NEIGHBOUR),
                    IntStream.range(100, 120).mapToObj("X%05d"::formatted))
                .collect(Collectors.toMap(PracticeCode::new, code -> List.of(since2025())))),
        IngestRequest.Objections.UPHELD,
        gates,
        look,
        "run-1");
  }

  static Contract contract() {
    return new Contract(
        NhsNumberRanges.synthetic(),
        LocalDate.of(1900, 1, 1),
        List.of(
            new Contract.ValueRange("systolic", Set.of(SYSTOLIC), Contract.Place.VALUE1, 40, 350)),
        Set.of(DIABETES, SYSTOLIC));
  }

  private static Participation.Stay since2025() {
    return Participation.Stay.since(LocalDate.of(2025, 4, 1));
  }

  Tables tables() {
    return new Tables(
        SparkForTests.session(),
        new Roots(folder.resolve("restricted").toString(), folder.resolve("open").toString()));
  }

  /** Runs and commits, as the door does. */
  IngestResult run() {
    Tables tables = tables();
    IngestResult result = Ingest.run(tables, request());
    tables
        .ledger()
        .commit(
            new StageRecord(
                "run-1",
                "ingest",
                Instant.EPOCH,
                Duration.ZERO,
                result.rows().received(),
                result.read(),
                result.written(),
                "",
                ""));
    return result;
  }

  Path folderOf(String supplier, String practice) {
    return folder.resolve("landing").resolve(supplier).resolve(practice).resolve("" + periodEnd);
  }

  /** Writes one file of an extract as the supplier's profile says. */
  Scene write(String supplier, String practice, Content content, String table) {
    Supplier profile = supplier(supplier);
    return bytes(
        supplier,
        practice,
        content.in(profile).name(),
        packed(profile, text(profile, content, table).getBytes(charset(profile))));
  }

  Scene bytes(String supplier, String practice, String name, byte[] bytes) {
    try {
      Path file = folderOf(supplier, practice).resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(Supplier supplier, byte[] bytes) {
    if (supplier.text().compression() == Supplier.Compression.NONE) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The first line of the table names Lister's columns; those left out are empty. */
  static String text(Supplier supplier, Content content, String table) {
    List<String> lines = table.strip().lines().toList();
    List<String> given = cells(lines.get(0));
    String delimiter = String.valueOf(supplier.text().delimiter());
    String header =
        content.columns().stream()
            .map(content.in(supplier).columns()::get)
            .collect(Collectors.joining(delimiter));
    return lines.stream()
        .skip(1)
        .map(line -> line(content, given, cells(line), delimiter))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static String line(
      Content content, List<String> given, List<String> cells, String delimiter) {
    Map<String, String> byName = new TreeMap<>();
    for (int index = 0; index < given.size(); index++) {
      byName.put(given.get(index), cells.get(index));
    }
    return content.columns().stream()
        .map(column -> byName.getOrDefault(column, ""))
        .collect(Collectors.joining(delimiter));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
  }

  private static Charset charset(Supplier supplier) {
    return supplier.text().encoding().isEmpty()
        ? StandardCharsets.UTF_8
        : Charset.forName(supplier.text().encoding());
  }

  /** A table's committed rows, each cell as text, cells apart by a blank. */
  List<String> rows(TableName table, String... columns) {
    return tables().read(table).selectExpr(columns).collectAsList().stream()
        .map(Scene::said)
        .sorted()
        .toList();
  }

  private static String said(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(index -> String.valueOf(row.get(index)))
        .collect(Collectors.joining(" "));
  }
}
