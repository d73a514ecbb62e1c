package org.lister.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;
import org.lister.store.Shelf;
import org.lister.store.ShelfRun;
import org.lister.store.ShelvesDone;
import org.lister.store.StorageFault;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Takes in the extracts of one period: what arrived → good rows, and reasons for the rest.
 *
 * <p>The caller commits the tables written to the ledger; until then nobody sees them.
 */
public final class Ingest {

  private Ingest() {}

  /** What a run would do. Files are looked through, nothing is written. */
  public static IngestPlan plan(Tables tables, IngestRequest request) {
    return new IngestPlan(Sorted.of(tables, request).seen());
  }

  /** Reads, judges and writes the extracts that are new or changed. */
  public static IngestResult run(Tables tables, IngestRequest request) {
    return run(tables, request, Sorted.of(tables, request));
  }

  private static IngestResult run(Tables tables, IngestRequest request, Sorted sorted) {
    List<TableVersion> read =
        List.of(tables.version(TableName.RECEIPTS), tables.version(TableName.QUALITY));
    if (sorted.isWithoutChange()) {
      return new IngestResult(
          sorted.seen(), IngestResult.Rows.NONE, read, sorted.keep(request), List.of(), List.of());
    }
    return sorted.read().isEmpty()
        ? refused(tables, request, sorted, read)
        : taken(tables, request, sorted, read);
  }

  /** Nothing but new refusals: only receipts are written. */
  private static IngestResult refused(
      Tables tables, IngestRequest request, Sorted sorted, List<TableVersion> read) {
    RowCounts none = new RowCounts(Map.of());
    List<GateSaid> gates = new GateKeeper(request, none, new Quality(Map.of())).said(sorted);
    GateKeeper.stopIfAny(gates);
    List<TableVersion> written = new ArrayList<>(sorted.keep(request));
    written.add(receipts(tables, request, sorted, none));
    return new IngestResult(sorted.seen(), none.total(), read, written, List.of(), gates);
  }

  private static IngestResult taken(
      Tables tables, IngestRequest request, Sorted sorted, List<TableVersion> read) {
    ShelvesDone<ArrayList<PracticeTaken>> done;
    try {
      done = taken(tables, request, sorted);
    } catch (Exception e) {
      Map<Arrived, Finding> damaged = damaged(tables, request, sorted, e);
      if (damaged.isEmpty()) {
        throw e;
      }
      return run(tables, request, sorted.with(damaged));
    }
    RowCounts counts = RowCounts.of(done.results().stream().flatMap(List::stream).toList());
    Quality quality = Quality.before(tables, request.periodEnd());
    List<GateSaid> gates = new GateKeeper(request, counts, quality).said(sorted);
    stopIfAny(gates, done);
    List<TableVersion> written = new ArrayList<>(done.commit());
    written.add(quality(tables, request, sorted, quality.rows(counts, request.periodEnd())));
    written.add(receipts(tables, request, sorted, counts));
    written.addAll(sorted.keep(request));
    return new IngestResult(sorted.seen(), counts.total(), read, written, files(sorted), gates);
  }

  /** The files for which a task may have failed; none, when it failed for something else. */
  private static Map<Arrived, Finding> damaged(
      Tables tables, IngestRequest request, Sorted sorted, Exception failure) {
    if (!(failure instanceof SparkException) || StorageFault.isOfStorage(failure)) {
      return Map.of();
    }
    OnExecutors there = OnExecutors.of(tables.spark(), Terms.of(request));
    return Rereading.findings(tables.spark(), landed(sorted), there);
  }

  private static List<Landed> landed(Sorted sorted) {
    return sorted.read().stream()
        .map(Landed::of)
        .sorted(Comparator.comparing(Landed::practice))
        .toList();
  }

  /** Writes files that nobody sees yet. */
  private static ShelvesDone<ArrayList<PracticeTaken>> taken(
      Tables tables, IngestRequest request, Sorted sorted) {
    List<Landed> extracts = landed(sorted);
    Map<Integer, List<Landed>> byShelf =
        extracts.stream()
            .collect(
                Collectors.groupingBy(
                    extract -> Shelf.of(extract.practice()), TreeMap::new, Collectors.toList()));
    SparkSession spark = tables.spark();
    OnExecutors there = OnExecutors.of(spark, Terms.of(request));
    ShelfRun run = tables.shelves(new TreeSet<>(byShelf.keySet()));
    ShelfIntake.TABLES.forEach(run::reading);
    return run.writing(ShelfIntake.TABLES.toArray(TableName[]::new))
        .each(
            new ShelfIntake(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(byShelf),
                LandedFiles.of(spark, extracts, there),
                request.periodEnd()));
  }

  private static void stopIfAny(List<GateSaid> gates, ShelvesDone<?> done) {
    try {
      GateKeeper.stopIfAny(gates);
    } catch (Stopped.DataFault stop) {
      done.discard();
      throw stop;
    }
  }

  private static TableVersion quality(
      Tables tables, IngestRequest request, Sorted sorted, List<Row> rows) {
    String practices =
        sorted.practicesRead().stream()
            .map(practice -> "'" + practice + "'")
            .collect(Collectors.joining(", "));
    return tables.replaceWhere(
        TableName.QUALITY,
        tables.ofRows(TableName.QUALITY, rows),
        "period_end = DATE'%s' AND practice IN (%s)".formatted(request.periodEnd(), practices));
  }

  private static TableVersion receipts(
      Tables tables, IngestRequest request, Sorted sorted, RowCounts counts) {
    List<Row> rows = Receipts.rows(sorted, counts, request);
    return tables.append(TableName.RECEIPTS, tables.ofRows(TableName.RECEIPTS, rows));
  }

  private static List<TableVersion> files(Sorted sorted) {
    return sorted.read().stream()
        .flatMap(submission -> submission.files().stream())
        .map(file -> TableVersion.ofFile(file.file().uri(), file.sha256()))
        .toList();
  }
}
