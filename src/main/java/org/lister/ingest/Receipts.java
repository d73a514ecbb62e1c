package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.ingest.LatestReceipts.Sent;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** The table of receipts: one a practice and submission, and none is ever taken back. */
final class Receipts {

  private static final String REFUSED = "REFUSED";

  private Receipts() {}

  /** By practice; as many rows as there are practices. */
  static Map<String, LatestReceipts> latest(Tables tables) {
    Column said =
        struct(col("period_end"), col("reasons"), col("files"), col("status"), col("terms"));
    Map<String, LatestReceipts> latest = new HashMap<>();
    tables
        .read(TableName.RECEIPTS)
        .groupBy("practice")
        .agg(
            max("submission"),
            max_by(said, when(col("status").notEqual(REFUSED), col("submission"))),
            max_by(said, col("submission")))
        .collectAsList()
        .forEach(
            row ->
                latest.put(
                    row.getString(0),
                    new LatestReceipts(
                        row.getInt(1), sent(row.getStruct(2)), sent(row.getStruct(3)))));
    return latest;
  }

  /** The receipts of a run, as rows of the table. */
  static List<Row> rows(Sorted sorted, RowCounts counts, IngestRequest request) {
    return Stream.concat(sorted.read().stream(), sorted.refusedAnew().stream())
        .map(each -> row(each, sorted.held(), counts, request))
        .toList();
  }

  private static Row row(Submission sent, Held held, RowCounts counts, IngestRequest request) {
    return RowFactory.create(
        sent.practice(),
        sent.extract().supplier(),
        Date.valueOf(request.periodEnd()),
        held.of(sent.practice()).submission() + 1,
        status(sent, counts),
        sent.reasons(),
        sent.rows(Content.PATIENTS),
        counts.of(sent.practice(), Content.PATIENTS).of(FileCounts.ACCEPTED),
        sent.rows(Content.EVENTS),
        counts.of(sent.practice(), Content.EVENTS).of(FileCounts.ACCEPTED),
        files(sent),
        held.terms().getOrDefault(sent.extract().supplier(), ""),
        request.run());
  }

  private static String status(Submission sent, RowCounts counts) {
    if (sent.isRefused()) {
      return REFUSED;
    }
    boolean spotless = sent.findings().isEmpty() && counts.isSpotless(sent.practice());
    return spotless ? "ACCEPTED" : "ACCEPTED_WITH_FAULTS";
  }

  private static List<Row> files(Submission sent) {
    return sent.files().stream()
        .map(file -> RowFactory.create(file.file().name(), file.file().bytes(), file.sha256()))
        .toList();
  }

  private static @Nullable Sent sent(@Nullable Row said) {
    if (said == null) {
      return null;
    }
    List<Row> files = said.getList(2);
    return new Sent(
        said.getDate(0).toLocalDate(),
        said.getList(1),
        files.stream()
            .map(file -> Sent.word(file.getString(0), file.getLong(1), file.getString(2)))
            .collect(Collectors.toUnmodifiableSet()),
        said.getString(4),
        REFUSED.equals(said.getString(3)));
  }
}
