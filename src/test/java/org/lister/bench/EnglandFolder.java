package org.lister.bench;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.lister.store.TableName;

/** The folder that a whole way works in. */
record EnglandFolder(Path work) {

  private static final String PUBLISHED = "published";

  Path source() {
    return work.resolve("source");
  }

  Path out() {
    return work.resolve("out");
  }

  /** Where Spark keeps what it shuffles. */
  Path spill() {
    return work.resolve("spill");
  }

  Path log(Leg leg) {
    return work.resolve("logs").resolve(leg.name() + ".log");
  }

  Path results() {
    return work.resolve("results");
  }

  Kept<LegResult> kept() {
    return new Kept<>(results().resolve("england"), LegResult.class);
  }

  /** Whether no service's result of a command is kept. */
  boolean hasNone(Leg.Command command) {
    return kept().names().stream().noneMatch(name -> name.startsWith(command.word()));
  }

  /** Keeps no service's result of a command any longer. */
  void forget(Leg.Command command) {
    kept().names().stream().filter(name -> name.startsWith(command.word())).forEach(kept()::forget);
  }

  /** How many practices have sent something. */
  long practices() {
    return entries(source().resolve("gp")).stream()
        .mapToLong(supplier -> entries(supplier).size())
        .sum();
  }

  long sourceBytes() {
    return size(source());
  }

  /** Bytes of each table, old versions included, and of each service's packs. */
  Map<String, Long> bytes() {
    return Stream.of("restricted", "tables", "")
        .flatMap(root -> entries(out().resolve(root)).stream())
        .filter(folder -> !folder.endsWith("restricted") && !folder.endsWith("tables"))
        .collect(
            Collectors.toMap(
                folder -> folder.getFileName().toString(),
                EnglandFolder::size,
                Long::sum,
                TreeMap::new));
  }

  Path published() {
    return out().resolve(PUBLISHED);
  }

  /** Puts the packs of a service where the product looks for them. */
  void layPacks(String service) {
    if (Files.exists(published())) {
      return;
    }
    try {
      Files.move(out().resolve(PUBLISHED + "-" + service), published());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs of one service do not go over those of another, so each moves to a place of its own. */
  void keepPacks(String service) {
    try {
      Files.move(published(), out().resolve(PUBLISHED + "-" + service));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void removePacks(String service) {
    FileUtils.deleteQuietly(published().toFile());
    FileUtils.deleteQuietly(out().resolve(PUBLISHED + "-" + service).toFile());
  }

  /** Takes away what a command and those after it have written, as if they had never run. */
  void clear(Leg.Command from) {
    if (from == Leg.Command.INGEST) {
      FileUtils.deleteQuietly(out().toFile());
      return;
    }
    List<Path> written =
        from.onwards().stream()
            .flatMap(command -> command.tables().stream())
            .map(this::place)
            .filter(Files::exists)
            .toList();
    if (!written.isEmpty()) {
      unlist(from);
      written.forEach(folder -> FileUtils.deleteQuietly(folder.toFile()));
    }
  }

  /** Takes the runs out of the ledger. */
  private void unlist(Leg.Command from) {
    String stages =
        from.onwards().stream()
            .map(command -> "'" + command.word() + "'")
            .collect(Collectors.joining(", ", "stage IN (", ")"));
    SparkSession spark = BenchSpark.session();
    try {
      DeltaTable.forPath(spark, place(TableName.RUNS).toUri().toString()).delete(stages);
    } finally {
      spark.stop();
    }
  }

  private Path place(TableName table) {
    String root = table.access() == TableName.Access.RESTRICTED ? "restricted" : "tables";
    return out().resolve(root).resolve(table.folder());
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path folder) {
    return FileUtils.sizeOfDirectory(folder.toFile());
  }
}
