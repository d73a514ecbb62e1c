package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.domain.Encryption;
import org.lister.domain.Stopped;
import org.lister.store.keys.KeyFileMaker;
import org.lister.store.keys.NumberKeys.Held;

/**
 * NHS numbers in storage are of use to nobody without the keys, and to whoever has them as ever.
 */
class EncryptedTablesTest extends FrameSuite {

  private static final long NUMBER = 9_000_000_017L;
  private static final String CODEC = "spark.sql.parquet.compression.codec";

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Roots roots;
  private Path keys;
  private Encryption encryption;

  /** The same rows of four tables, under keys and without. */
  @BeforeAll
  static void writeWithKeysAndWithout() {
    // Compression hides a number from a search as well as a key does.
    SPARK.conf().set(CODEC, "uncompressed");
    write(tables(shared.resolve("with"), made(shared.resolve("keys"))));
    write(tables(shared.resolve("without"), Encryption.none()));
  }

  @AfterAll
  static void compressAgain() {
    SPARK.conf().unset(CODEC);
  }

  @BeforeEach
  void makeKeys() {
    keys = folder.resolve("master.keys");
    encryption = made(keys);
    roots = roots(folder);
  }

  private static Encryption made(Path file) {
    KeyFileMaker.at(file.toUri().toString()).addVersions(names());
    return opened(file);
  }

  private static Encryption opened(Path file) {
    return Encryption.withOneKey(Encryption.FILE, file.toUri().toString(), "lister");
  }

  private static Roots roots(Path root) {
    return new Roots(
        root.toAbsolutePath().toUri() + "/restricted", root.toAbsolutePath().toUri() + "/tables");
  }

  private static Tables tables(Path root, Encryption encryption) {
    return new Tables(SPARK, roots(root), encryption);
  }

  @Test
  void whoever_has_the_keys_reads_what_spark_and_what_tasks_have_written() {
    Tables tables = tables(shared.resolve("with"), opened(shared.resolve("keys")));
    assertThat(numbers(tables.read(TableName.EPISODES))).isEqualTo("[[9000000017]]");
    assertThat(numbers(tables.read(TableName.EVENTS))).isEqualTo("[[9000000017]]");
    assertThat(tables.read(TableName.QUARANTINE).select("row").head().getString(0))
        .contains("9000000017");
    assertThat(numbers(tables.read(TableName.OUTCOMES))).isEqualTo("[[9000000017]]");
    assertThat(tables.shelves(shelf()).reading(TableName.EVENTS).each(EncryptedTablesTest::first))
        .extracting(ShelvesDone::results)
        .isEqualTo(List.of(NUMBER));
  }

  @Test
  void the_bytes_of_no_file_hold_a_number_where_they_did_without_keys() throws IOException {
    assertThat(parquet("with")).hasSize(4).noneMatch(EncryptedTablesTest::holdsNumber);
    assertThat(parquet("without")).hasSize(4).allMatch(EncryptedTablesTest::holdsNumber);
  }

  @Test
  void whoever_has_no_key_reads_the_other_columns_and_no_number_nor_its_range() throws IOException {
    for (Path file : parquet("with/restricted/events")) {
      assertThat(column(file, "practice").getStatistics().hasNonNullValue()).isTrue();
      assertThatThrownBy(() -> column(file, "nhs_number").getStatistics())
          .isInstanceOf(ParquetCryptoRuntimeException.class);
      Path copy = Files.copy(file, folder.resolve("copy.parquet"));
      Dataset<Row> rows = SPARK.read().parquet(copy.toString());
      assertThat(rows.select("practice", "code").collectAsList().toString())
          .isEqualTo("[[X00001,44054006]]");
      assertThatThrownBy(() -> rows.select("nhs_number").collectAsList())
          .hasStackTraceContaining("ParquetCryptoRuntimeException");
    }
  }

  @Test
  void the_log_of_a_table_holds_no_number_with_keys_or_without() throws IOException {
    for (String each : List.of("with", "without")) {
      String table = roots(shared.resolve(each)).of(TableName.EPISODES);
      DeltaLog log = DeltaLog.forTable(SPARK, table);
      log.checkpoint(
          log.update(false, scala.Option.empty(), scala.Option.empty()), scala.Option.empty());
      List<Path> files = files(each, "/_delta_log/");
      assertThat(files).anyMatch(file -> file.toString().contains(".checkpoint"));
      assertThat(files).noneMatch(EncryptedTablesTest::holdsNumber);
    }
  }

  @Test
  void after_a_rotation_the_new_master_key_alone_opens_all_files_and_the_old_opens_none()
      throws IOException {
    begun();
    Path old = Files.copy(keys, folder.resolve("old.keys"), StandardCopyOption.COPY_ATTRIBUTES);
    KeyFileMaker.at(encryption.place()).addVersions(names());
    List<Held> held = new Tables(SPARK, roots, encryption).rotateKeys();
    assertThat(held).extracting(Held::masterKey).containsOnly("lister.2");
    assertThat(KeyFileMaker.at(encryption.place()).dropOld(names())).containsExactly("lister.1");
    forgetKeys();
    Tables after = new Tables(SPARK, roots, encryption);
    assertThat(numbers(after.read(TableName.EPISODES))).isEqualTo("[[9000000017]]");
    LedgerOfTests.commit(after, List.of(after.append(TableName.EPISODES, episode(9000000025L))));
    assertThat(numbers(after.read(TableName.EPISODES))).isEqualTo("[[9000000017], [9000000025]]");
    forgetKeys();
    Tables before = new Tables(SPARK, roots, opened(old));
    assertThatThrownBy(() -> before.read(TableName.EPISODES))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("does not hold the master key lister.2 (it holds lister.1)");
  }

  @Tag("long")
  @Test
  void a_table_goes_back_and_is_cleared_up_as_one_without_keys() {
    Tables tables = begun();
    LedgerOfTests.commit(
        tables, List.of(tables.overwrite(TableName.EPISODES, episode(9000000025L))));
    LedgerOfTests.commit(tables, List.of(tables.restore(TableName.EPISODES, 0)));
    assertThat(numbers(tables.read(TableName.EPISODES))).isEqualTo("[[9000000017]]");
    assertThat(tables.vacuum(TableName.EPISODES, Duration.ZERO, List.of()).files()).isOne();
    forgetKeys();
    assertThat(numbers(new Tables(SPARK, roots, encryption).read(TableName.EPISODES)))
        .isEqualTo("[[9000000017]]");
  }

  @Test
  void without_the_keys_a_table_is_refused_with_a_sentence() throws IOException {
    begun();
    assertThatThrownBy(() -> new Tables(SPARK, roots).read(TableName.EPISODES))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot read episodes: its NHS numbers are encrypted, and lister.yaml names no keys. Say there under 'encryption' where they are.");
    assertThatThrownBy(
            () -> new Tables(SPARK, roots).overwrite(TableName.EPISODES, episode(NUMBER)))
        .isInstanceOf(Stopped.Mistake.class);
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> new Tables(SPARK, roots, encryption).read(TableName.EPISODES))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("others than its owner may open it (rw-r-----)", "chmod 600");
    Files.delete(keys);
    assertThatThrownBy(() -> new Tables(SPARK, roots, encryption).read(TableName.EPISODES))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("Cannot open the keys of NHS numbers: there is no file " + keys);
  }

  @Test
  void what_holds_no_number_needs_no_key() throws IOException {
    Tables tables = begun();
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.overwrite(
                TableName.LINKAGE,
                DrawnTable.of(TableName.LINKAGE.schema(), "dimension | episodes\nall | 3"))));
    Files.delete(keys);
    forgetKeys();
    assertThat(new Tables(SPARK, roots, encryption).read(TableName.LINKAGE).count()).isOne();
  }

  @Test
  void every_restricted_table_says_where_its_numbers_are_and_no_other_has_any() {
    for (TableName table : TableName.values()) {
      List<String> columns = List.of(table.schema().fieldNames());
      if (table.isRestricted()) {
        assertThat(table.numberColumns()).as(table.folder()).isNotEmpty().isSubsetOf(columns);
      } else {
        assertThat(columns).as(table.folder()).doesNotContain("nhs_number", "row");
      }
    }
  }

  private Tables begun() {
    Tables tables = new Tables(SPARK, roots, encryption);
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.EPISODES, episode(NUMBER))));
    return tables;
  }

  /** One row each: by Delta's own writer, and by a task that writes its shelf. */
  private static void write(Tables tables) {
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.overwrite(TableName.EPISODES, episode(NUMBER)),
            tables.overwrite(TableName.QUARANTINE, quarantined()),
            tables.overwrite(
                TableName.EVENTS,
                DrawnTable.of(
                    TableName.EVENTS.schema(),
                    "practice | nhs_number | date | code\nX00001 | 9000000017 | 2026-01-01 | 44054006"))));
    LedgerOfTests.commit(
        tables,
        tables
            .shelves(shelf())
            .writing(TableName.OUTCOMES)
            .each(EncryptedTablesTest::writeOutcome)
            .commit());
  }

  private static String writeOutcome(OpenShelf shelf) throws IOException {
    SpecificInternalRow row =
        new SpecificInternalRow(
            scala.jdk.javaapi.CollectionConverters.asScala(
                    Stream.of(TableName.OUTCOMES.fileSchema().fields())
                        .map(field -> field.dataType())
                        .toList())
                .toSeq());
    row.update(0, UTF8String.fromString("X00001"));
    row.setLong(1, NUMBER);
    row.update(2, UTF8String.fromString("unallocated"));
    row.update(3, new byte[] {1});
    shelf.write(TableName.OUTCOMES, Map.of("ruleset", "R")).add(row);
    return "";
  }

  private static Long first(OpenShelf shelf) {
    Iterator<ColumnarBatch> batches = shelf.read(TableName.EVENTS);
    assertThat(batches).hasNext();
    return batches.next().column(1).getLong(0);
  }

  private static Dataset<Row> episode(long number) {
    return DrawnTable.of(
        TableName.EPISODES.schema(), "epikey | nhs_number\n12345678901234567890 | " + number);
  }

  private static Dataset<Row> quarantined() {
    return DrawnTable.of(
        TableName.QUARANTINE.schema(),
        "practice | file | line | row\nX00001 | events | 2 | {\"nhs_number\": \"9000000017\"}");
  }

  private static SortedSet<Integer> shelf() {
    return Shelf.of(List.of("X00001"));
  }

  private static TreeSet<String> names() {
    return new TreeSet<>(List.of("lister"));
  }

  /** As in a process that begins now. */
  private static void forgetKeys() {
    KeyToolkit.removeCacheEntriesForAllTokens();
  }

  private static String numbers(Dataset<Row> rows) {
    return rows.select("nhs_number").orderBy("nhs_number").collectAsList().toString();
  }

  private static ColumnChunkMetaData column(Path file, String name) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(
                new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
      return reader.getFooter().getBlocks().get(0).getColumns().stream()
          .filter(column -> column.getPath().toDotString().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** As eight bytes, as Parquet keeps it, or as text. */
  private static boolean holdsNumber(Path file) {
    String bytes =
        new String(
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(NUMBER).array(),
            StandardCharsets.ISO_8859_1);
    try {
      String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return all.contains(bytes) || all.contains(Long.toString(NUMBER));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Files of data below a folder of those that all tests look at. */
  private static List<Path> parquet(String below) throws IOException {
    return files(below, "").stream()
        .filter(file -> !file.toString().contains("_delta_log"))
        .filter(file -> file.toString().endsWith(".parquet"))
        .filter(file -> file.toString().contains("/restricted/"))
        .toList();
  }

  private static List<Path> files(String below, String part) throws IOException {
    try (Stream<Path> all = Files.walk(shared.resolve(below))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().contains(part))
          .toList();
    }
  }
}
