package org.lister.agree.entries;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;
import org.lister.store.Book;
import org.lister.store.CsvFile;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Takes in a file of counts in the form of INDICATOR_VALUES: entered by hand, or brought in from
 * another system. Rows are read and judged on an executor; the driver sees numbers and the first
 * rows that were refused.
 */
public final class Enter {

  private static final List<String> REPORT =
      List.of("LINE", "REASON", "ORG_CODE", "IND_CODE", "FIELD_NAME");

  private final Tables tables;
  private final EnterRequest request;
  private final EntryTable table;

  private Enter(Tables tables, EnterRequest request) {
    this.tables = tables;
    this.request = request;
    this.table = new EntryTable(tables, request);
  }

  /**
   * @throws Stopped.Mistake when who enters may not, or the file is no INDICATOR_VALUES
   * @throws Stopped.DataFault when rows are refused and all should be, or none is left
   */
  public static EnterResult run(Tables tables, EnterRequest request) {
    return new Enter(tables, request).run();
  }

  private EnterResult run() {
    Book.Page page = tables.book(TableName.TRANSITIONS).read();
    EntryTerms terms = new Rules(request).terms(Approvals.of(tables, page, request));
    EntryFile file = EntryInspection.of(hadoop(), request.file());
    Dataset<Row> rows = EntryRows.of(tables.spark(), file, terms).persist();
    try {
      return enter(file, page, rows);
    } finally {
      rows.unpersist();
    }
  }

  private EnterResult enter(EntryFile file, Book.Page page, Dataset<Row> rows) {
    Dataset<Row> across = across(rows.where("refusal IS NULL")).persist();
    try {
      Judgement judgement = Judgement.of(rows, across);
      long refused = judgement.refused().count();
      TableVersion report = report(judgement);
      List<Problem> first = judgement.first(request.file());
      require(file, refused, first);
      TableVersion entries = write(judgement.kept(), page);
      return new EnterResult(
          file.rows(),
          refused,
          first,
          request.report(),
          List.of(TableVersion.ofFile(file.uri(), file.checksum())),
          List.of(entries, report));
    } finally {
      across.unpersist();
    }
  }

  private void require(EntryFile file, long refused, List<Problem> first) {
    boolean isNothingLeft = refused == file.rows();
    if (isNothingLeft || (refused > 0 && request.onRefusal() == OnRefusal.REFUSE_ALL)) {
      throw new Stopped.DataFault(
          "%s%nCannot enter %s: %d of its %d rows are refused. Nothing was entered; all refused rows are in %s."
              .formatted(
                  first.stream().map(Problem::toString).collect(Collectors.joining("\n")),
                  request.file(),
                  refused,
                  file.rows(),
                  request.report()));
    }
  }

  private Dataset<Row> across(Dataset<Row> good) {
    Dataset<Row> repeated = AcrossRows.repeated(good);
    if (request.origin() instanceof Origin.Imported) {
      return repeated.union(AcrossRows.above(good, table.before().limit(0)));
    }
    Dataset<Row> before = AcrossRows.current(table.before(practices(good)));
    return repeated
        .union(AcrossRows.above(good, before))
        .union(AcrossRows.notEnteredBefore(good, before));
  }

  private TableVersion write(Dataset<Row> kept, Book.Page page) {
    if (request.origin() instanceof Origin.Imported) {
      return table.replaceImported(kept);
    }
    List<String> practices = practices(kept);
    TableVersion written = table.addByHand(kept, practices);
    requireStillOpen(practices, page);
    return written;
  }

  /** What is written is seen by nobody yet: an approval that came meanwhile goes before it. */
  private void requireStillOpen(List<String> practices, Book.Page page) {
    Book.Page now = tables.book(TableName.TRANSITIONS).read();
    if (now.version() == page.version()) {
      return;
    }
    Set<String> approved = Approvals.of(tables, now, request);
    practices.stream()
        .filter(approved::contains)
        .findFirst()
        .ifPresent(
            practice -> {
              throw new Stopped.DataFault(
                  "Cannot enter %s: the achievement of %s was approved meanwhile. Nothing was entered."
                      .formatted(request.file(), practice));
            });
  }

  /** Those of the rows: of entries by hand they are few. */
  private static List<String> practices(Dataset<Row> rows) {
    return rows.select("practice").distinct().as(Encoders.STRING()).collectAsList();
  }

  private TableVersion report(Judgement judgement) {
    return CsvFile.at(request.report(), hadoop())
        .write(REPORT, judgement.refused().repartition(1).sortWithinPartitions("line"));
  }

  private Configuration hadoop() {
    return tables.spark().sessionState().newHadoopConf();
  }
}
